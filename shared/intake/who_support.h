#pragma once
// Whoever sits beside the person: a helper or an interpreter. Neither signs or decides, and a
// relative, a friend or a child is a helper, not an interpreter.

#include "intake/page.h"
#include "intake/place.h"
#include "intake/submission_parts.h"

namespace foyer::intake {

struct State;

void ask_support(const State& state, Page& page);
void check_support(const State& state, Problems& problems);
void review_support(const State& state, Page& page);
void contribute_support(const State& state, SubmissionParts& parts);

// Names of helpers, with single commas between; whose name this is does not sign.
std::string helper_names(const State& state);
bool is_of_support(const State& state, std::string_view name);

}  // namespace foyer::intake
