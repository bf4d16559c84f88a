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

// A soft surface with a strong start edge: seen without colour as well.
void paint_aside(Painting& at, const Area& area, const Look& look) {
  if (!at.pen.visible(area)) return;
  const float width = at.pen.line_px(edge_width);
  at.pen.fill(area, at[look.fill]);
  Area bar = area;
  if (at.rtl())
    bar.left = bar.right - width;
  else
    bar.right = bar.left + width;
  at.pen.fill(bar, at[look.bar]);
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
