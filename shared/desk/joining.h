#pragma once
// A worker's first time: her locked desk file comes by a one-time code instead of being carried.

#include "desk/event.h"
#include "desk/state.h"

namespace foyer::desk {

void join(State& state, Effects& effects);
// True when it was the code that was stretched.
bool take_join_key(State& state, const Stretched& stretched, Effects& effects);

}  // namespace foyer::desk
