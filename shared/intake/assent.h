#pragma once
// S15, under somebody else's signature: what the person herself wants and says. Never a signature.
// A parent who named the children says it of each of them; each has words for its own age.

#include "intake/page.h"
#include "intake/place.h"
#include "record/people.h"

namespace foyer::intake {

struct State;

void ask_assent(const State& state, Page& page);
void check_assent(const State& state, Problems& problems);
// As rows of what was said, for the client's copy.
void review_assent(const State& state, Page& page);
void contribute_assent(const State& state, record::Signer& signer);
// What the person of this row of "who.people" says; none where she is not one of the children.
record::Assent assent_of_row(const State& state, std::string_view row);

}  // namespace foyer::intake
