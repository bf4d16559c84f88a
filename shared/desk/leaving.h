#pragma once
// Locking: at once on the worker's word, after a while without her, and soon after the page went
// out of sight.

#include "desk/state.h"

namespace foyer::desk {

void lock(State& state, Effects& effects);
void watch_idle(State& state, Effects& effects);
void somebody_stirred(State& state);
void page_hidden(State& state, bool hidden, Effects& effects);

}  // namespace foyer::desk
