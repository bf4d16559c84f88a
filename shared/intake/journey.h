#pragma once
// The order of the screens, as data. A new screen is one file and one line in journey.cpp.

#include <span>

#include "intake/screen.h"

namespace foyer::intake {

std::span<const Screen* const> journey();
const Screen* find_screen(std::string_view id);  // of the journey, or null

const Screen& on_top(const State& state);  // the overlay if there is one

struct Step {
  int number = 0, count = 0;  // 0 outside of the journey
};
// Whether this person meets the screen on her way.
bool is_met(const State& state, const Screen& screen);

Step step_of(const State& state, const Screen& screen);

// The link is open: after the code, or where a draft says that the person had stopped.
void begin_journey(State& state, Effects& effects);
void go_to(State& state, const Screen& screen);
void go_next(State& state);
void go_back(State& state);
bool can_go_back(const State& state);

void open_overlay(State& state, const Screen& overlay);
void close_overlay(State& state);

// Continue: checks, then the screen's own way on, then the next screen.
void go_on(State& state, Effects& effects);

}  // namespace foyer::intake
