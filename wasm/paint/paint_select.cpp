#include "paint/painting.h"
#include "paint/shapes.h"

namespace foyer::paint {

// A field whose text the person picks; the arrow says so.
void paint_select(Painting& at, const view::Node& node, const Around& around) {
  paint_field(at, node, around);
  const Area arrow = at.area(node.key, Part::marker);
  if (at.pen.visible(arrow))
    chevron(at.pen, arrow, at[Token::ink_soft], at.pen.line_px(at.theme.border_strong), 0);
}

}  // namespace foyer::paint
