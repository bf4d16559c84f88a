#pragma once
// The display as answers, so that a draft brings it back, and the answers as the display.

namespace foyer::intake {

struct State;

void show_display(State& state);   // what holds now, as the overlay's answers
void apply_display(State& state);  // what was answered

// What the device answers by itself, before its person does: how it looks, which language it
// speaks, and in a lobby whose it is.
void first_answers(State& state);

bool wants_easy_words(const State& state);

}  // namespace foyer::intake
