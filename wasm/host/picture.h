#pragma once
// The last picture of a scene, for the page's own ink: the same drawings that the painter uses.

#include <string_view>

#include "base/json.h"

namespace foyer::host {

// {"pieces": [{"ink": "cool" | "warm" | "plain" | "line" | "way" | "attention" | "eyeball" |
// "iris" | "good" | "locked", "x", "y" and "zoom" in hundredths of a stage unit, "drawing": in the
// language of paint/drawing.h}]}, on a stage of 320 x 180; no pieces for a name that nobody has
// drawn.
base::Json encode_picture(std::string_view name);

}  // namespace foyer::host
