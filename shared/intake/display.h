#pragma once
// The display as answers, so that a draft brings it back, and the answers as the display.

namespace foyer::intake {

struct State;

void show_display(State& state);   // what holds now, as the overlay's answers
void apply_display(State& state);  // what was answered

}  // namespace foyer::intake
