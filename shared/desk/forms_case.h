#pragma once
// The forms of acts about the case as a whole: law, search, disclosure, hand-over, holds, keeping.

#include "desk/acts.h"

namespace foyer::desk {

void build_legal_basis(const State& state, const Case& one, Sheet& sheet);
base::Json legal_basis_body(State& state, const Case& one);
void build_search(const State& state, const Case& one, Sheet& sheet);
base::Json search_body(State& state, const Case& one);
void build_disclose(const State& state, const Case& one, Sheet& sheet);
base::Json disclose_body(State& state, const Case& one);
void build_handover(const State& state, const Case& one, Sheet& sheet);
base::Json handover_body(State& state, const Case& one);
void build_hold(const State& state, const Case& one, Sheet& sheet);
base::Json hold_body(State& state, const Case& one);
void build_retain(const State& state, const Case& one, Sheet& sheet);
base::Json retain_body(State& state, const Case& one);

// What a hold asks of the relay, which keeps to it.
std::optional<transfer::UnitAct> hold_act(const Case& one, const base::Json& body);

}  // namespace foyer::desk
