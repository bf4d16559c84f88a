#include "paint/painting.h"
#include "paint/shapes.h"

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
      return {Token::sunken, Token::ink_soft};
  }
}

// A soft surface with a strong start edge: seen without colour as well.
void paint_aside(Painting& at, const Area& area, const Look& look) {
  if (!at.pen.visible(area)) return;
  const float radius = at.pen.px(4);
  const float width = at.pen.line_px(4);
  at.pen.fill(area, at[look.fill], radius);
  Area bar = area;
  if (at.rtl())
    bar.left = bar.right - width;
  else
    bar.right = bar.left + width;
  at.pen.fill(bar, at[look.bar], width / 2);
}

}  // namespace

void paint_notice(Painting& at, const view::Node& node, const Around&) {
  paint_aside(at, at.area(node.key, Part::element), look_of(node.variant));
  at.lines(node, Part::label, Token::ink);
}

// What happens is said in words; only what needs or deserves attention gets a surface too.
void paint_status(Painting& at, const view::Node& node, const Around&) {
  if (node.label.empty()) return;
  const bool plain = node.variant == view::Variant::plain || node.variant == view::Variant::soft;
  if (!plain) paint_aside(at, at.area(node.key, Part::element), look_of(node.variant));
  const Area sign = at.area(node.key, Part::marker);
  if (node.variant == view::Variant::good && at.pen.visible(sign))
    tick(at.pen, sign, at[Token::good], at.pen.px(2));
  at.lines(node, Part::label, node.variant == view::Variant::soft ? Token::ink_soft : Token::ink);
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
