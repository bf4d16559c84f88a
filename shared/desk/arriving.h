#pragma once
// After unlocking: whose agency this is and how it stands now. The agency's own word, its keysets
// from the first to the newest, and its pack, each proved before the next is asked for.

#include "desk/state.h"

namespace foyer::desk {

void arrive(State& state, const work::DeskFile& file, Effects& effects);

}  // namespace foyer::desk
