#pragma once
// The few small signs that controls use.

#include "paint/pen.h"

namespace foyer::paint {

// Fits the square in the middle of the area. `share` 0 to 1 is how much of it is drawn.
void tick(Pen& pen, const Area& area, Colour colour, float width, float share = 1);

// Points down at 0 and up at 1.
void chevron(Pen& pen, const Area& area, Colour colour, float width, float turned);

// The largest square in the middle of an area, on whole device px.
Area square_in(const Area& area);

}  // namespace foyer::paint
