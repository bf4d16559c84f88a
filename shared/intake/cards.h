#pragma once
// Cards that must have been opened: by their own control, or all at once.

#include <string_view>

namespace foyer::intake {

struct State;

bool was_opened(const State& state, std::string_view full_name);
void open_card(State& state, std::string_view full_name);

}  // namespace foyer::intake
