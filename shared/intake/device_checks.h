#pragma once
// The checks as they stand on S8: each with its own Start, what it found, another way where one is
// called for, and whether the worker may see it.

#include "intake/page.h"
#include "intake/place.h"
#include "intake/submission_parts.h"

namespace foyer::intake {

void ask_for_checks(const State& state, Page& page);
void check_shares(const State& state, Problems& problems);  // yes or no to each result
void review_checks(const State& state, Page& page);
void contribute_checks(const State& state, SubmissionParts& parts);

}  // namespace foyer::intake
