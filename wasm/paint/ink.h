#pragma once
// A drawn mark as ink: points of a hand, turned into one smooth line of changing width.

#include <span>
#include <string_view>
#include <vector>

#include "paint/layout.h"
#include "paint/pen.h"

namespace foyer::paint {

using Strokes = std::vector<InkPoint>;

// The value of a mark node as record/mark.h has it: {"h","strokes":[[x,y,t,p, x,y,t,p, ...], ...],
// "w"}. Anything else, and more points than base/limits.h allows, is an empty drawing: the session
// has said so already.
Strokes parse_ink(std::string_view value);

// Draws at most a fixed number of vertices, however long the strokes are: past 4,000 points it
// takes every second, third ... one. `width` is the pen's at middle pressure, device px.
void paint_ink(Pen& pen, const Area& area, std::span<const InkPoint> points, Colour colour,
               float width);

}  // namespace foyer::paint
