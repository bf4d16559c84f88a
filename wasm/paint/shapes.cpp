#include "paint/shapes.h"

#include <algorithm>
#include <cmath>

namespace foyer::paint {

Area square_in(const Area& area) {
  const float side = std::min(area.width(), area.height());
  const float left = std::floor(area.left + (area.width() - side) / 2);
  const float top = std::floor(area.top + (area.height() - side) / 2);
  return {left, top, left + side, top + side};
}

void tick(Pen& pen, const Area& area, Colour colour, float width, float share) {
  if (share <= 0) return;
  const Area box = square_in(area);
  const float side = box.width();
  const ImVec2 start{box.left + 0.24F * side, box.top + 0.53F * side};
  const ImVec2 knee{box.left + 0.43F * side, box.top + 0.71F * side};
  const ImVec2 end{box.left + 0.77F * side, box.top + 0.31F * side};
  const ImVec2 reached{knee.x + (end.x - knee.x) * share, knee.y + (end.y - knee.y) * share};
  const ImVec2 points[] = {start, knee, reached};
  pen.line(points, colour, width);
}

void chevron(Pen& pen, const Area& area, Colour colour, float width, float turned) {
  const Area box = square_in(area);
  const float reach = 0.25F * box.width();
  const float rise = reach * 0.56F * (1 - 2 * turned);
  const ImVec2 points[] = {{box.mid_x() - reach, box.mid_y() - rise},
                           {box.mid_x(), box.mid_y() + rise},
                           {box.mid_x() + reach, box.mid_y() - rise}};
  pen.line(points, colour, width);
}

}  // namespace foyer::paint
