#include "paint/painting.h"

namespace foyer::paint {

// A bar has a rule under it and the foot of a screen one above it, as quiet as a rule can be.
void paint_group(Painting& at, const view::Node& node, const Around&) {
  const Area area = at.area(node.key, Part::element);
  if (!at.pen.visible(area)) return;
  const float width = at.pen.line_px(at.theme.border);
  if (node.variant == view::Variant::bar)
    at.pen.fill({area.left, area.bottom - width, area.right, area.bottom}, at[Token::line_soft]);
  if (node.variant == view::Variant::footer)
    at.pen.fill({area.left, area.top, area.right, area.top + width}, at[Token::line_soft]);
}

}  // namespace foyer::paint
