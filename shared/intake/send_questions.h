#pragma once
// What S16 asks before anything is locked: how the client takes her copy, and whether it shall
// carry a way back under a PIN of hers.

#include "intake/place.h"
#include "intake/screen.h"

namespace foyer::intake {

void ask_before_sending(const State& state, Page& page);
void check_before_sending(const State& state, Problems& problems);

}  // namespace foyer::intake
