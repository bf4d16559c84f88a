#pragma once
// Answering what a client asked by her way back: sealed to her alone, and at the end of the chain
// of what workers wrote to her.

#include "desk/state.h"

namespace foyer::desk {

void build_reply(const State& state, const Case& one, Sheet& sheet);
void send_reply(State& state, Effects& effects);

}  // namespace foyer::desk
