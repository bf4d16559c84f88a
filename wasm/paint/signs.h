#pragma once
// The two signs that a scene is about: an eye that opens where someone can read, a lock where
// nobody can. A lock is never drawn open: beside the word 'locked' that would say the contrary.

#include "paint/drawing.h"

namespace foyer::paint {

struct SignColours {
  Colour line, tint;
};

// 0 is shut, 1 wide open.
void draw_eye(Pen& pen, const Stage& stage, float open, const SignColours& colours, float width);

void draw_lock(Pen& pen, const Stage& stage, const SignColours& colours, float width);

}  // namespace foyer::paint
