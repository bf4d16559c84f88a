#include <algorithm>

#include "paint/painting.h"
#include "paint/shapes.h"

namespace foyer::paint {
namespace {

constexpr float dot_share = 0.46F;    // of the ring's radius
constexpr float tick_box_radius = 6;  // CSS px at the base text size

// One of several: a ring, and a dot in it once chosen.
void paint_radio(Painting& at, const Area& box, float chosen, Colour edge) {
  const ImVec2 centre{box.mid_x(), box.mid_y()};
  const float radius = box.width() / 2;
  at.pen.dot(centre, radius, at[Token::surface]);
  at.pen.ring(centre, radius, edge, at.pen.line_px(at.theme.border_strong));
  if (chosen > 0) at.pen.dot(centre, radius * dot_share * chosen, at[Token::primary]);
}

// Any of several: a square, and a tick in it once chosen.
void paint_tick_box(Painting& at, const Area& box, float chosen, Colour edge) {
  const float radius = at.pen.px(tick_box_radius);
  at.pen.fill(box, mix(at[Token::surface], at[Token::primary], chosen), radius);
  at.pen.border(box, edge, at.pen.line_px(at.theme.border_strong), radius);
  tick(at.pen, box, at[Token::on_primary], at.pen.px(2.5F), chosen);
}

// The tint and the colour of what is chosen are for that alone: a pointer that rests where an
// answer comes up has chosen nothing.
void paint_tile(Painting& at, const Area& area, float press, float chosen, Colour edge) {
  const Colour rest = mix(at[Token::surface], at[Token::primary_soft], press);
  at.pen.fill(area, mix(rest, at[Token::primary_soft], chosen), at.pen.radius());
  at.pen.border(area, edge,
                at.pen.line_px(chosen > 0.5F ? at.theme.border_strong : at.theme.border),
                at.pen.radius());
}

bool is_chosen(const view::Node& node, const Box& tile) {
  return node.checked || tile.is(State::checked);
}

}  // namespace

void paint_choice(Painting& at, const view::Node& node, const Around&) {
  paint_field_words(at, node);
}

void paint_option(Painting& at, const view::Node& node, const Around& around) {
  const Box* tile = at.layout.box(node.key, Part::element);
  if (!tile) return;  // an option of a select stands in the browser's own list
  const float hover = at.share(*tile, State::hover, Slot::hover);
  const float press = at.share(*tile, State::active, Slot::press);
  const float chosen =
      at.memory.eased(node.key, Slot::chosen, is_chosen(node, *tile) ? 1.0F : 0.0F);
  const Area area = at.pen.area(tile->rect);
  if (!at.pen.visible(area)) return;
  const bool off = node.disabled || tile->is(State::disabled);

  const float strong = std::max(chosen, press);
  const Colour rest = mix(at[Token::line], at[Token::ink_soft], hover);
  const Colour edge = mix(rest, at[Token::primary], strong);
  paint_tile(at, area, press, chosen, edge);
  const Area marker = square_in(at.area(node.key, Part::marker));
  const bool several = around.parent && around.parent->multiple;
  if (marker.width() > 0) {
    if (several)
      paint_tick_box(at, marker, chosen, edge);
    else
      paint_radio(at, marker, chosen, edge);
  }
  at.lines(node, Part::label, off && strong == 0 ? Token::ink_soft : Token::ink);
  // Soft ink is too faint on a tinted surface.
  at.lines(node, Part::hint, strong > 0 ? Token::ink : Token::ink_soft);
}

}  // namespace foyer::paint
