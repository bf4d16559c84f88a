#pragma once
// S13, what may be told to whom: one recipient, one thing, one purpose and one end each, and a
// decision of its own. Nothing is shared with anybody who is not written here.

#include "intake/page.h"
#include "intake/place.h"
#include "intake/screen.h"
#include "intake/submission_parts.h"
#include "pack/pack.h"

namespace foyer::intake {

struct State;

bool takes_releases(const pack::Purpose& purpose);
void ask_releases(const State& state, Page& page, const pack::Purpose& purpose);
void check_releases(const State& state, Problems& problems, const pack::Purpose& purpose);
void review_releases(const State& state, Page& page, const pack::Purpose& purpose);
void contribute_releases(const State& state, SubmissionParts& parts, const pack::Purpose& purpose);
bool take_releases(State& state, const Act& act);  // add and remove

}  // namespace foyer::intake
