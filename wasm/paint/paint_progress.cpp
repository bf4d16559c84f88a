#include "paint/painting.h"

#include <algorithm>
#include <cmath>

namespace foyer::paint {
namespace {

constexpr int steps_drawn_max = 24;
constexpr float least_step_px = 12;  // CSS px at the base text size
constexpr float gap_px = 4;
constexpr float slow_breath_ms = 2400;

void paint_rest(Painting& at, const Area& area) {
  at.pen.fill(area, at[Token::sunken], area.height() / 2);
  at.pen.border(area, at[Token::line], at.pen.line_px(at.theme.border), area.height() / 2);
}

Area part_of(const Painting& at, const Area& area, float from, float to) {
  if (at.rtl()) return {area.right - to, area.top, area.right - from, area.bottom};
  return {area.left + from, area.top, area.left + to, area.bottom};
}

// Steps of an intake: each a pill of its own, filled when it is behind. What is ahead is hollow,
// so that done and open differ by shape, and the eye can count what is left.
void paint_steps(Painting& at, const Area& track, int steps, float done) {
  const float gap = at.pen.line_px(gap_px);
  const float width = (track.width() + gap) / static_cast<float>(steps);
  for (int step = 0; step < steps; ++step) {
    const float from = std::round(width * static_cast<float>(step));
    const float to = std::round(width * static_cast<float>(step + 1)) - gap;
    const Area pill = part_of(at, track, from, to);
    paint_rest(at, pill);
    const float share = std::clamp(done - static_cast<float>(step), 0.0F, 1.0F);
    if (share > 0)
      at.pen.fill(part_of(at, track, from, from + (to - from) * share), at[Token::primary],
                  track.height() / 2);
  }
}

// How long it takes is not known: a soft light goes to and fro and never hurries.
void paint_waiting(Painting& at, const Area& track) {
  paint_rest(at, track);
  const float beat = at.memory.beat(slow_breath_ms);
  const float away = 0.5F - 0.5F * std::cos(beat * 6.2831853F);
  const float width = track.width() / 4;
  const float from = (track.width() - width) * away;
  at.pen.fill(part_of(at, track, from, from + width), at[Token::primary], track.height() / 2);
}

void paint_amount(Painting& at, const Area& track, float share) {
  paint_rest(at, track);
  const float width = std::max(track.height(), track.width() * share);
  if (share > 0) at.pen.fill(part_of(at, track, 0, width), at[Token::primary], track.height() / 2);
}

}  // namespace

void paint_progress(Painting& at, const view::Node& node, const Around&) {
  const int most = std::max(node.number_max, 0);
  const auto done = static_cast<float>(std::clamp(node.number, 0, most));
  const float reached = at.memory.eased(node.key, Slot::fill, done);
  const Area track = at.area(node.key, Part::track);
  at.lines(node, Part::label, Token::ink_soft);
  if (!at.pen.visible(track)) return;
  const bool room = track.width() >= static_cast<float>(most) * at.pen.px(least_step_px);
  if (most == 0)
    paint_waiting(at, track);
  else if (most <= steps_drawn_max && room)
    paint_steps(at, track, most, reached);
  else
    paint_amount(at, track, reached / static_cast<float>(most));
}

}  // namespace foyer::paint
