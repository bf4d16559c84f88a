#pragma once
// The two signs that a scene is about: an eye that opens where someone can read, a lock where
// nobody can. A lock is never drawn open: beside the word 'locked' that would say the contrary.

#include "paint/drawing.h"

namespace foyer::paint {

// In units of a stage, around the sign's middle.
inline constexpr std::string_view lock_shackle =
    "M -5 -1 L -5 -6 Q -5 -12 0 -12 Q 5 -12 5 -6 L 5 -1";
inline constexpr std::string_view lock_body = "R -9 -2 18 14 3";
inline constexpr std::string_view lock_keyhole = "M 0 4 L 0 7";

struct SignColours {
  Colour line, tint;
};

// 0 is shut, 1 wide open.
void draw_eye(Pen& pen, const Stage& stage, float open, const SignColours& colours, float width);

void draw_lock(Pen& pen, const Stage& stage, const SignColours& colours, float width);

}  // namespace foyer::paint
