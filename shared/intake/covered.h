#pragma once
// The state where the client is: its name, and whether the worker's licences cover it.

#include "intake/words.h"
#include "pack/pack.h"
#include "record/answers.h"

namespace foyer::intake {

struct State;

// A claim for the worker to confirm, and never 'covered' by default.
record::Jurisdiction jurisdiction_of(const State& state);

// In the person's language; the pack's own where that has none.
Word place_name(const State& state, const pack::Jurisdiction& place);

}  // namespace foyer::intake
