#pragma once
// Several people sign at one device, each in a turn of her own: sealed, sent and wiped before the
// next one begins. Only the opened link goes from turn to turn.

#include "intake/effect.h"
#include "intake/page.h"

namespace foyer::intake {

struct State;

bool more_turns(const State& state);
// Whose turn it is: the first one that the relay has no receipt of, and that does not wait, sealed,
// on this device.
void find_turn(State& state, Effects& effects);

void offer_turn(const State& state, Page& page);  // after the receipt
void hand_over(State& state, Effects& effects);   // wipes everything of this turn

}  // namespace foyer::intake
