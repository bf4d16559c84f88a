#include "paint/painting.h"

namespace foyer::paint {

float Painting::share(const Box& box, State state, Slot slot) const {
  const auto which = static_cast<std::uint32_t>(&box - layout.boxes_of(box.key).data());
  return memory.eased(box.key, slot, box.is(state) ? 1.0F : 0.0F, which);
}

Area Painting::area(view::Key key, Part part) const {
  const Box* box = layout.box(key, part);
  return box ? pen.area(box->rect) : Area{};
}

void Painting::line(const Line& line, Colour colour, const Area* crop) const {
  if (!line.is(State::read_aloud)) return pen.text(line, colour, crop);
  // A band and a rule: under high contrast the band alone would not be seen. On the band only ink
  // is strong enough, whatever the text stood on before.
  pen.fill(pen.area(line.rect), theme[Token::tint_warm]);
  pen.underline(line, theme[Token::attention], pen.line_px(2));
  pen.text(line, theme[Token::ink], crop);
}

void Painting::lines(const view::Node& node, Part part, Token colour, const Area* crop) const {
  for (const Line& each : layout.lines_of(node.key))
    if (each.part == part) line(each, theme[colour], crop);
}

}  // namespace foyer::paint
