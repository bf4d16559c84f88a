#pragma once
// The two signs that a scene is about: an eye that opens where someone can read, a lock that
// closes where nobody can.

#include "paint/drawing.h"

namespace foyer::paint {

struct SignColours {
  Colour line, tint;
};

// 0 is shut, 1 wide open.
void draw_eye(Pen& pen, const Stage& stage, float open, const SignColours& colours, float width);

// 0 is open, 1 is locked.
void draw_lock(Pen& pen, const Stage& stage, float closed, const SignColours& colours, float width);

}  // namespace foyer::paint
