#pragma once
// The technology by which one takes part in an evaluation or in research: held against what the
// checks found, and another way offered where it does not suit or is not wanted.

#include "intake/page.h"
#include "intake/submission_parts.h"
#include "pack/pack.h"

namespace foyer::intake {

// Before the question: what was tried and did not work.
void warn_of_tool(const State& state, Page& page, const pack::Purpose& purpose);
// After the question: where the tool does not suit, or the answer is No.
void offer_way_to_take_part(const State& state, Page& page, const pack::Purpose& purpose);
void review_way_to_take_part(const State& state, Page& page, const pack::Purpose& purpose);
void contribute_way_to_take_part(const State& state, SubmissionParts& parts,
                                 const pack::Purpose& purpose);

}  // namespace foyer::intake
