#pragma once
// Cards that must have been opened: by their own control, or all at once.

#include <string>
#include <string_view>
#include <vector>

namespace foyer::intake {

struct State;
class Page;

bool was_opened(const State& state, std::string_view full_name);
void open_card(State& state, std::string_view full_name);
// The button that opens all of these, by their full names; once all stand open, it closes them.
void offer_all_cards(const State& state, Page& page, const std::vector<std::string>& full_names);
void turn_all_cards(State& state, const std::vector<std::string>& full_names);
// The cards of the page in which this field stands: what is wrong in it must be seen.
void open_cards_around(State& state, std::string_view field);

}  // namespace foyer::intake
