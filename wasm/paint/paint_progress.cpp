#include "paint/painting.h"

#include <algorithm>
#include <cmath>

namespace foyer::paint {
namespace {

constexpr float slow_breath_ms = 2400;

void paint_rest(Painting& at, const Area& area) {
  at.pen.fill(area, at[Token::sunken], area.height() / 2);
  at.pen.border(area, at[Token::line], at.pen.line_px(at.theme.border), area.height() / 2);
}

Area part_of(const Painting& at, const Area& area, float from, float to) {
  if (at.rtl()) return {area.right - to, area.top, area.right - from, area.bottom};
  return {area.left + from, area.top, area.left + to, area.bottom};
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

// What is behind lies within the border, as the browser lays it.
void paint_amount(Painting& at, const Area& track, float share) {
  paint_rest(at, track);
  const Area within = track.inset(at.pen.line_px(at.theme.border));
  const Area behind = part_of(at, within, 0, within.width() * share);
  if (share > 0) at.pen.fill(behind, at[Token::primary], within.height() / 2);
}

}  // namespace

void paint_progress(Painting& at, const view::Node& node, const Around&) {
  const int most = std::max(node.number_max, 0);
  const auto done = static_cast<float>(std::clamp(node.number, 0, most));
  const float reached = at.memory.eased(node.key, Slot::fill, done);
  const Area track = at.area(node.key, Part::track);
  at.lines(node, Part::label, Token::ink_soft);
  if (!at.pen.visible(track)) return;
  if (most == 0)
    paint_waiting(at, track);
  else
    paint_amount(at, track, reached / static_cast<float>(most));
}

}  // namespace foyer::paint
