#include "paint/signs.h"

#include <array>

namespace foyer::paint {
namespace {

constexpr float eye_reach = 13;  // half its width, units of the stage
constexpr float eye_rise = 8;    // of each lid when open
constexpr int lid_pieces = 12;

using Lid = std::array<ImVec2, lid_pieces + 1>;

// From corner to corner; a lid is a parabola.
Lid lid_at(const Stage& stage, float rise) {
  Lid lid;
  for (int i = 0; i <= lid_pieces; ++i) {
    const float x = -1 + 2 * static_cast<float>(i) / lid_pieces;
    lid[static_cast<std::size_t>(i)] = {stage.x + x * eye_reach * stage.scale,
                                        stage.y - rise * (1 - x * x) * stage.scale};
  }
  return lid;
}

void draw_lashes(Pen& pen, const Stage& stage, Colour colour, float width) {
  draw_lines(pen, "M -8 5 L -10 9 M 0 7 L 0 11 M 8 5 L 10 9", stage, colour, width);
}

}  // namespace

void draw_eye(Pen& pen, const Stage& stage, float open, const SignColours& colours, float width) {
  const float lower = eye_rise * 0.8F;  // the lower lid hardly moves; the upper one goes up
  const Lid below = lid_at(stage, -lower);
  const Lid above = lid_at(stage, -lower + (lower + eye_rise) * open);
  if (open > 0.05F) {
    std::array<ImVec2, 2 * lid_pieces> outline;
    for (int i = 0; i < lid_pieces; ++i) {
      const auto here = static_cast<std::size_t>(i);
      outline[here] = above[here];
      outline[here + lid_pieces] = below[static_cast<std::size_t>(lid_pieces - i)];
    }
    // The upper lid is still lower than a straight line at first, and then the outline is hollow.
    if (open > 0.5F)
      pen.list().AddConvexPolyFilled(outline.data(), static_cast<int>(outline.size()),
                                     opaque(colours.tint));
    const float iris = 5.5F * stage.scale * (open - 0.4F) / 0.6F;
    if (iris > 0) pen.dot({stage.x, stage.y - 0.6F * stage.scale}, iris, colours.line);
    if (open > 0.8F)
      pen.dot({stage.x + 1.8F * stage.scale, stage.y - 2.4F * stage.scale}, 1.5F * stage.scale,
              colours.tint);
    pen.line(above, colours.line, width);
  } else {
    draw_lashes(pen, stage, colours.line, width);
  }
  pen.line(below, colours.line, width);
}

void draw_lock(Pen& pen, const Stage& stage, const SignColours& colours, float width) {
  draw_lines(pen, lock_shackle, stage, colours.line, width);
  draw_surfaces(pen, lock_body, stage, colours.tint);
  draw_lines(pen, lock_body, stage, colours.line, width);
  draw_lines(pen, lock_keyhole, stage, colours.line, width);
}

}  // namespace foyer::paint
