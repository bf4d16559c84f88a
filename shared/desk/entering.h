#pragma once
// One more entry at the end of a case's chain: made, kept by the relay, and only then counted.

#include <functional>

#include "desk/fetching.h"

namespace foyer::desk {

struct Entering {
  std::string unit;
  record::EntryKind kind;
  base::Json body;
  std::optional<transfer::UnitAct> act = {};  // what the relay does with it
};
using Kept = std::function<void(State&, Effects&)>;
// What went wrong is said where the worker is; then nothing was entered, and the case is read anew
// where somebody else was faster.
// `or_else` is called then too.
void enter(State& state, Entering what, Kept kept, Effects& effects, Kept or_else = nullptr);

// What clients took back by their ways back comes into the case by itself, once it was read.
void note_withdrawals(State& state, const std::string& unit, Effects& effects);

}  // namespace foyer::desk
