#include "paint/painting.h"

namespace foyer::paint {
namespace {

struct Look {
  Token fill, bar;
};

Look look_of(view::Variant variant) {
  switch (variant) {
    case view::Variant::caution:
      return {Token::attention_soft, Token::attention};
    case view::Variant::good:
      return {Token::good_soft, Token::good};
    case view::Variant::leave:
      return {Token::leave_soft, Token::leave};
    default:
      return {Token::sunken, Token::primary};
  }
}

// A soft surface with a strong start edge, so that it is seen without colour as well. The edge
// first, whole; then what lies beside it, a border wide; then the surface.
void paint_aside(Painting& at, const Area& area, const Look& look) {
  const float bar = at.pen.line_px(4);
  const float thin = at.pen.line_px(at.theme.border);
  const Corners away = at.rtl() ? Corners::left : Corners::right;
  Area beside = area;
  Area surface{area.left, area.top + thin, area.right, area.bottom - thin};
  if (at.rtl()) {
    beside.right = surface.right = area.right - bar;
    surface.left += thin;
  } else {
    beside.left = surface.left = area.left + bar;
    surface.right -= thin;
  }
  at.pen.fill(area, at[look.bar], at.pen.radius());
  at.pen.fill(beside, at[Token::line_soft], at.pen.radius(), away);
  at.pen.fill(surface, at[look.fill], at.pen.radius() - thin, away);
}

}  // namespace

void paint_notice(Painting& at, const view::Node& node, const Around&) {
  const Area area = at.area(node.key, Part::element);
  if (at.pen.visible(area)) paint_aside(at, area, look_of(node.variant));
  at.lines(node, Part::label, Token::ink);
}

void paint_error_summary(Painting& at, const view::Node& node, const Around&) {
  const Area area = at.area(node.key, Part::element);
  if (at.pen.visible(area)) {
    at.pen.fill(area, at[Token::surface], at.pen.radius());
    at.pen.border(area, at[Token::leave], at.pen.line_px(at.theme.border_strong), at.pen.radius());
  }
  at.lines(node, Part::label, Token::ink);
}

}  // namespace foyer::paint
