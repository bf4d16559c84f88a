#pragma once
// S13, the decisions besides the channels: each by itself, with its limits, and what No means.

#include <vector>

#include "intake/page.h"
#include "intake/place.h"
#include "intake/submission_parts.h"
#include "pack/pack.h"

namespace foyer::intake {

struct State;

// Those that concern this agency: one that belongs to a law is asked only under that law.
std::vector<const pack::Purpose*> asked_purposes(const State& state);

void ask_purposes(const State& state, Page& page);
void check_purposes(const State& state, Problems& problems);
void review_purposes(const State& state, Page& page);
void contribute_purposes(const State& state, SubmissionParts& parts);

}  // namespace foyer::intake
