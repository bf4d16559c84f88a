#include "paint/painting.h"
#include "paint/shapes.h"

namespace foyer::paint {

// A disclosure: one bordered surface, its strip, and the arrow that turns when it opens. That it
// was opened before is told quietly, by a tick in the colour of what is good.
void paint_card(Painting& at, const view::Node& node, const Around&) {
  const Box* whole = at.layout.box(node.key, Part::element);
  const Box* strip = at.layout.box(node.key, Part::summary);
  const bool open = node.open || (whole && whole->is(State::open));
  const float opened = at.memory.eased(node.key, Slot::open, open ? 1.0F : 0.0F);
  const float hover = strip ? at.share(*strip, State::hover, Slot::hover) : 0;
  if (!whole) return at.lines(node, Part::label, Token::ink);
  const Area area = at.pen.area(whole->rect);
  if (!at.pen.visible(area)) return;

  const float thin = at.pen.line_px(at.theme.border);
  at.pen.fill(area, at[Token::surface], at.pen.radius());
  if (strip) {
    const Area top = at.pen.area(strip->rect);
    const Colour fill = mix(at[Token::surface], at[Token::primary_soft], hover);
    at.pen.fill(top, fill, at.pen.radius(), open ? Corners::top : Corners::all);
    if (open && top.bottom < area.bottom - thin)
      at.pen.fill({area.left, top.bottom - thin, area.right, top.bottom}, at[Token::line_soft]);
  }
  at.pen.border(area, mix(at[Token::line], at[Token::primary], hover), thin, at.pen.radius());

  const Area arrow = at.area(node.key, Part::marker);
  if (at.pen.visible(arrow)) chevron(at.pen, arrow, at[Token::ink_soft], at.pen.line_px(2), opened);
  const Area seen = at.area(node.key, Part::seen);
  if (node.seen && at.pen.visible(seen)) tick(at.pen, seen, at[Token::good], at.pen.px(2));
  at.lines(node, Part::label, Token::ink);
  at.lines(node, Part::hint, Token::ink_soft);
}

}  // namespace foyer::paint
