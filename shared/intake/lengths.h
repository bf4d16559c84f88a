#pragma once
// No answer is longer than limits.h allows; what is too long stays in its field.

#include <initializer_list>
#include <string_view>

#include "intake/place.h"

namespace foyer::intake {

struct State;

void check_lengths(const State& state, Problems& problems,
                   std::initializer_list<std::string_view> short_answers);
void check_long(const State& state, Problems& problems, std::string_view long_answer);

}  // namespace foyer::intake
