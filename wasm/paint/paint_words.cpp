#include <algorithm>

#include "paint/painting.h"

namespace foyer::paint {
namespace {

Token paragraph_colour(view::Variant variant) {
  switch (variant) {
    case view::Variant::soft:
      return Token::ink_soft;
    case view::Variant::caution:
      return Token::attention;
    case view::Variant::good:
      return Token::good;
    case view::Variant::leave:
      return Token::leave;
    default:
      return Token::ink;
  }
}

}  // namespace

void paint_heading(Painting& at, const view::Node& node, const Around&) {
  at.lines(node, Part::label, Token::ink);
}

void paint_paragraph(Painting& at, const view::Node& node, const Around& around) {
  const bool bulleted = around.parent && around.parent->kind == view::Kind::list;
  const Area bullet = at.area(node.key, Part::marker);
  if (bulleted && at.pen.visible(bullet))
    at.pen.dot({bullet.mid_x(), bullet.mid_y()}, std::min(at.pen.px(3), bullet.width() / 2),
               at[Token::ink_soft]);
  at.lines(node, Part::label, paragraph_colour(node.variant));
}

// The bullets belong to the items.
void paint_list(Painting& at, const view::Node& node, const Around&) {
  at.lines(node, Part::label, Token::ink);
}

void paint_link(Painting& at, const view::Node& node, const Around& around) {
  const bool to_error = around.parent && around.parent->kind == view::Kind::error_summary;
  const Token colour = to_error ? Token::leave : Token::primary;
  const Box* element = at.layout.box(node.key, Part::element);
  const float hover = element ? at.share(*element, State::hover, Slot::hover) : 0;
  at.lines(node, Part::label, colour);
  const float width = at.pen.line_px(hover > 0.5F ? at.theme.border_strong : at.theme.border);
  for (const Line& line : at.layout.lines_of(node.key))
    if (line.part == Part::label) at.pen.underline(line, at[colour], width);
}

void paint_row(Painting& at, const view::Node& node, const Around&) {
  const Area area = at.area(node.key, Part::element);
  const float width = at.pen.line_px(at.theme.border);
  if (at.pen.visible(area))
    at.pen.fill({area.left, area.bottom - width, area.right, area.bottom}, at[Token::line_soft]);
  at.lines(node, Part::label, Token::ink_soft);
  at.lines(node, Part::value, Token::ink);
}

}  // namespace foyer::paint
