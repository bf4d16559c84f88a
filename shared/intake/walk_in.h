#pragma once
// Beginning without a worker's link: the page makes what a link would have brought, and orders from
// the relay that it takes the submission. After that all goes the way of a link without a code.

#include <string_view>

#include "intake/effect.h"

namespace foyer::intake {

struct Responded;
struct State;

// What the page hands over instead of a link's fragment.
inline constexpr std::string_view walk_in_fragment = "walk-in";

void ask_walk_in(State& state, Effects& effects);  // once agency.json names a manifest
void take_walk_in(State& state, const Responded& answer, Effects& effects);

// The work that the relay wants to see, a slice at a time so that the page stays awake.
void order_walk_in(State& state, Effects& effects);
void work_on(State& state, Effects& effects);
void take_order(State& state, const Responded& answer, Effects& effects);

}  // namespace foyer::intake
