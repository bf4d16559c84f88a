#pragma once
// What a person did with the page: events by key become answers, acts and open cards.

#include <string_view>

#include "intake/effect.h"
#include "view/node.h"

namespace foyer::intake {

struct State;

void press(State& state, view::Key key, Effects& effects);
void change(State& state, view::Key key, std::string_view value, Effects& effects);
void toggle(State& state, view::Key key, bool open);

// Builds the View anew, follows what is shown and drops problems that are mended.
void refresh(State& state);

// Wipes everything, at once: memory, the device's rows, the tab's link.
void leave(State& state, Effects& effects);

}  // namespace foyer::intake
