#pragma once
// The signature as it stands in the answers: typed, drawn, a mark before a witness, spoken with the
// worker, or on paper. All count the same; the last two carry no ink and wait for the worker.

#include "intake/page.h"
#include "intake/place.h"
#include "record/mark.h"

namespace foyer::intake {

struct State;

void ask_mark(const State& state, Page& page);
Word signed_word(const State& state);  // for the copy: the name, or the way
base::Result<record::Mark> make_mark(const State& state);
void check_mark(const State& state, Problems& problems);
void undo_stroke(State& state);
Word intent();  // the exact statement that a mark agrees to

}  // namespace foyer::intake
