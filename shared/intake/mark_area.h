#pragma once
// The signature as it stands in the answers: typed or drawn, both equal.

#include "intake/place.h"
#include "record/mark.h"

namespace foyer::intake {

struct State;

base::Result<record::Mark> make_mark(const State& state);
void check_mark(const State& state, Problems& problems);
void undo_stroke(State& state);
Word intent();  // the exact statement that a mark agrees to

}  // namespace foyer::intake
