#pragma once
// Drafts: only on a device that the person calls her own, sealed under the turn's draft key, so
// they open again only with the link and its code. At most two seconds of typing are ever unkept.

#include <string>

#include "intake/effect.h"
#include "intake/event.h"

namespace foyer::intake {

struct State;

inline constexpr int draft_after_ms = 1000;

std::string draft_row(const State& state);         // name of this turn's row
void draft_later(State& state, Effects& effects);  // something changed
void write_draft(State& state, Effects& effects);
void device_changed(State& state,
                    Effects& effects);  // own or not: keep the link and draft, or drop
void ask_for_draft(State& state, Effects& effects);
void take_draft_rows(State& state, const Recalled& rows, Effects& effects);

}  // namespace foyer::intake
