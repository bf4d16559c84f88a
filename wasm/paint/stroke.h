#pragma once
// Lines with round joins and ends whose width may change along the way: ink, ticks, drawings.

#include <span>

#include "imgui.h"

namespace foyer::paint {

// One place on the way of a pen: its centre and half its width, device px.
struct Dab {
  float x = 0, y = 0, r = 1;
};

// Without gaps at any turn, anti-aliased. The colour must be opaque: pieces overlap. One dab alone
// is a dot.
void stroke(ImDrawList& list, std::span<const Dab> dabs, ImU32 colour);

// The same, from the last dab back to the first.
void stroke_closed(ImDrawList& list, std::span<const Dab> dabs, ImU32 colour);

void disc(ImDrawList& list, float x, float y, float r, ImU32 colour);

}  // namespace foyer::paint
