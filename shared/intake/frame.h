#pragma once
// The frame of every screen: top bar with the step, language, display and Leave now, always last;
// heading; what went wrong; content; the one way on; Back and help.

#include "intake/page.h"

namespace foyer::intake {

void build_view(State& state);  // into state.view, bindings and showing

view::Key heading_key();   // one h1 for all screens: its text changes, the element stays
view::Key problems_key();  // of the error summary

}  // namespace foyer::intake
