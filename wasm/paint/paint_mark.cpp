#include <cmath>

#include "paint/painting.h"

namespace foyer::paint {
namespace {

constexpr float pen_width = 3;        // CSS px at middle pressure
constexpr float baseline_at = 0.74F;  // of the area's height
constexpr float rule_margin = 24;
constexpr float cross_reach = 5;

// Where to sign: a rule, and the small cross that paper forms have at its start.
void paint_sign_here(Painting& at, const Area& area) {
  const float y = std::round(area.top + area.height() * baseline_at);
  const float margin = at.pen.px(rule_margin);
  const float width = at.pen.line_px(at.theme.border);
  const Area rule{area.left + margin, y, area.right - margin, y + width};
  if (rule.width() <= 0) return;
  at.pen.fill(rule, at[Token::line]);
  const float reach = at.pen.px(cross_reach);
  const float x = at.rtl() ? rule.right - reach : rule.left + reach;
  const float middle = y - at.pen.px(6) - reach;
  const ImVec2 falling[] = {{x - reach, middle - reach}, {x + reach, middle + reach}};
  const ImVec2 rising[] = {{x - reach, middle + reach}, {x + reach, middle - reach}};
  at.pen.line(falling, at[Token::line], at.pen.line_px(2));
  at.pen.line(rising, at[Token::line], at.pen.line_px(2));
}

}  // namespace

void paint_mark(Painting& at, const view::Node& node, const Around&) {
  paint_field_words(at, node);
  const Strokes& drawn = at.memory.strokes(node.key, node.value);
  const Box* image = at.layout.box(node.key, Part::image);
  if (!image) return;
  paint_input(at, node, *image);
  const Area area = at.pen.area(image->rect);
  if (!at.pen.visible(area)) return;
  paint_sign_here(at, area);
  const float width = at.pen.px(pen_width);
  paint_ink(at.pen, area, drawn, at[Token::ink], width);
  if (at.layout.ink_key == node.key) paint_ink(at.pen, area, at.layout.ink, at[Token::ink], width);
}

}  // namespace foyer::paint
