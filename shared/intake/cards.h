#pragma once
// Cards that must have been opened: by their own control, or all at once.

#include <string_view>

namespace foyer::intake {

struct State;

bool was_opened(const State& state, std::string_view full_name);
void open_card(State& state, std::string_view full_name);
// The cards of the page in which this field stands: what is wrong in it must be seen.
void open_cards_around(State& state, std::string_view field);

}  // namespace foyer::intake
