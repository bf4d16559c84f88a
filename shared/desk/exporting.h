#pragma once
// A case as a file for another system, a court or a colleague: made here, saved by the browser.

#include <span>

#include "desk/input.h"

namespace foyer::desk {

void offer_exports(const Case& one, Sheet& sheet);
std::span<const Button> export_buttons();

}  // namespace foyer::desk
