#pragma once
// What a worker does in a case: each act is a form, and what comes of it one entry at the end of
// the case's chain, kept by the relay before it counts.

#include <span>

#include "desk/input.h"
#include "desk/state.h"

namespace foyer::desk {

// The buttons beside a task, a choice, and below all.
void offer_for_task(const State& state, const Case& one, const record::Task& task, Sheet& sheet);
void offer_for_row(const Case& one, const record::Row& row, Sheet& sheet);
void offer_acts(const State& state, const Case& one, Sheet& sheet);

std::span<const Button> act_buttons();

// An act's form: its fields, and the entry's body that they make. What is missing is said at its
// field, and then the body counts for nothing.
struct Form {
  std::string_view name;  // "identity": also of its fields, and of its words
  record::EntryKind kind;
  void (*build)(const State& state, const Case& one, Sheet& sheet);
  base::Json (*body)(State& state, const Case& one);
  // What the relay does with the entry; most acts ask nothing of it.
  std::optional<transfer::UnitAct> (*act)(const Case& one, const base::Json& body) = nullptr;
};
std::span<const Form> forms();

// What was typed into a form goes once its entry is kept, and not before; the worker is back at the
// case, and told.
void entry_kept(State& state, const std::string& form);

// Field "<form>.<name>" of the form that is open, as typed; says what is missing where it must not
// be empty.
std::string typed(const State& state, std::string_view field);
std::string must(State& state, std::string_view field);
// Leaves an optional member out where nothing was typed.
void set_typed(base::Json& body, std::string_view member, const State& state,
               std::string_view field);

}  // namespace foyer::desk
