#pragma once
// A small language for line drawings, so that a picture is a line of text.
//
// Commands, absolute whole numbers, blanks between them:
//   M x y             lift the pen and begin here
//   L x y             a line to here
//   Q cx cy x y       a quadratic curve to here
//   Z                 a line back to where this piece began
//   R x y w h r       a rectangle with round corners
//   O x y r           a circle
// An unknown command ends the drawing.

#include <string_view>

#include "paint/pen.h"

namespace foyer::paint {

// Where a drawing's numbers land: device px = origin + number * scale.
struct Stage {
  float x = 0, y = 0;
  float scale = 1;
  Stage at(float dx, float dy, float zoom = 1) const {
    return {x + dx * scale, y + dy * scale, scale * zoom};
  }
};

// Each piece as a line of this width, device px.
void draw_lines(Pen& pen, std::string_view drawing, const Stage& stage, Colour colour, float width);

// Each piece as a surface. Pieces must be convex.
void draw_surfaces(Pen& pen, std::string_view drawing, const Stage& stage, Colour colour);

}  // namespace foyer::paint
