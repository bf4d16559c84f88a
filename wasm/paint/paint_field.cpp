#include "paint/painting.h"

#include <algorithm>

namespace foyer::paint {
namespace {

constexpr float error_bar_width = 4;  // CSS px at the base text size
constexpr float error_bar_room = 8;   // what must be free before the words begin

bool invalid(const view::Node& node, const Box& input) {
  return !node.error.empty() || input.is(State::invalid);
}

// How much is free between the start edge of the element and what stands in it, device px.
float start_room(const Painting& at, const view::Node& node, const Area& element) {
  float room = element.width();
  const auto consider = [&](const Area& area) {
    room = std::min(room, at.rtl() ? element.right - area.right : area.left - element.left);
  };
  for (const Box& box : at.layout.boxes_of(node.key))
    if (box.part != Part::element) consider(at.pen.area(box.rect));
  for (const Line& line : at.layout.lines_of(node.key)) consider(at.pen.area(line.rect));
  return room;
}

// Says 'here' by shape: a bar along the field, where the page has left room for one.
void paint_error_bar(Painting& at, const view::Node& node) {
  const Area element = at.area(node.key, Part::element);
  if (!at.pen.visible(element)) return;
  if (start_room(at, node, element) < at.pen.px(error_bar_room)) return;
  const float width = at.pen.line_px(error_bar_width);
  Area bar = element;
  if (at.rtl())
    bar.left = bar.right - width;
  else
    bar.right = bar.left + width;
  at.pen.fill(bar, at[Token::leave], width / 2);
}

}  // namespace

void paint_field_words(Painting& at, const view::Node& node) {
  if (!node.error.empty()) paint_error_bar(at, node);
  at.lines(node, Part::label, Token::ink);
  at.lines(node, Part::hint, Token::ink_soft);
  at.lines(node, Part::error, Token::leave);
}

void paint_input(Painting& at, const view::Node& node, const Box& input) {
  const float hover = at.share(input, State::hover, Slot::hover);
  const Area area = at.pen.area(input.rect);
  if (!at.pen.visible(area)) return;
  const bool off = node.disabled || input.is(State::disabled);
  const bool wrong = invalid(node, input);
  const bool busy = input.is(State::focus);
  Colour edge = mix(at[Token::line], at[Token::ink], hover);
  if (busy) edge = at[Token::primary];
  if (wrong) edge = at[Token::leave];
  at.pen.fill(area, at[off ? Token::sunken : Token::surface], at.pen.radius());
  at.pen.border(area, edge,
                at.pen.line_px(busy || wrong ? at.theme.border_strong : at.theme.border),
                at.pen.radius());
}

void paint_field(Painting& at, const view::Node& node, const Around&) {
  paint_field_words(at, node);
  const auto boxes = at.layout.boxes_of(node.key);
  for (const Box& box : boxes)
    if (box.part == Part::input) paint_input(at, node, box);
  // A value that is longer than its field ends at the field's edge.
  for (const Line& line : at.layout.lines_of(node.key)) {
    if (line.part != Part::value) continue;
    const auto holds = [&](const Box& box) {
      return box.part == Part::input && line.rect.y + line.rect.h > box.rect.y &&
             line.rect.y < box.rect.y + box.rect.h && line.rect.x + line.rect.w > box.rect.x &&
             line.rect.x < box.rect.x + box.rect.w;
    };
    const auto input = std::ranges::find_if(boxes, holds);
    if (input == boxes.end()) continue;
    const Area inside = at.pen.area(input->rect).inset(at.pen.line_px(at.theme.border_strong));
    at.line(line, at[Token::ink], &inside);
  }
}

}  // namespace foyer::paint
