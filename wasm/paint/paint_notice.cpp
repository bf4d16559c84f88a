#include "paint/painting.h"

namespace foyer::paint {
namespace {

constexpr float edge_width = 4;  // CSS px at the base text size

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

// A soft surface with a strong start edge, so that it is seen without colour as well.
void paint_aside(Painting& at, const Area& area, const Look& look) {
  const float thin = at.pen.line_px(at.theme.border);
  at.pen.fill(area, at[Token::line_soft], at.pen.radius());
  at.pen.fill(area.inset(thin), at[look.fill], at.pen.radius() - thin);
  at.pen.edge(area, at[look.bar], at.pen.line_px(edge_width), at.pen.radius(),
              at.rtl() ? Side::right : Side::left);
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
