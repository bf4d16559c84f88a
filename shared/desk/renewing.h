#pragma once
// Asking again what ended or has changed, and only that: a link, and the entry that speaks of it.

#include "desk/acts.h"

namespace foyer::desk {

void build_renew(const State& state, const Case& one, Sheet& sheet);
void send_renewal(State& state, Effects& effects);

}  // namespace foyer::desk
