#include "paint/painting.h"

namespace foyer::paint {
namespace {

struct Look {
  Token text;
  Token fill, hover, press;
  Token edge;  // the border; equal to `fill` where there is none
};

Look look_of(view::Variant variant) {
  using view::Variant;
  switch (variant) {
    case Variant::primary:
      return {Token::on_primary, Token::primary, Token::primary_hover, Token::primary_hover,
              Token::primary};
    case Variant::leave:
      return {Token::leave, Token::surface, Token::leave_soft, Token::leave_soft, Token::leave};
    case Variant::quiet:
    case Variant::bar:
    case Variant::footer:
      return {Token::primary, Token::paper, Token::primary_soft, Token::primary_soft, Token::paper};
    default:
      return {Token::primary, Token::surface, Token::primary_soft, Token::primary_soft,
              Token::line};
  }
}

constexpr Look disabled = {Token::ink_soft, Token::surface, Token::surface, Token::surface,
                           Token::line};

// A quiet button has no surface of its own until a pointer is on it.
bool bare(const Look& look) {
  return look.fill == Token::paper;
}

void paint_surface(Painting& at, const Look& look, const Box& box, const Area& area) {
  const float hover = at.share(box, State::hover, Slot::hover);
  const float press = at.share(box, State::active, Slot::press);
  if (!at.pen.visible(area)) return;
  const float on = hover > press ? hover : press;
  const Colour fill = mix(at[look.fill], at[look.hover], on);
  if (!bare(look) || on > 0) at.pen.fill(area, fill, at.pen.radius());
  const bool outlined = look.edge != look.fill;
  const float thin = at.pen.line_px(at.theme.border);
  if (outlined) at.pen.border(area, mix(at[look.edge], at[look.text], on), thin, at.pen.radius());
  // Pressed differs by shape: an inner rule, in the colour of the text.
  if (press > 0) {
    const float inset = at.pen.line_px(3);
    at.pen.border(area.inset(inset), mix(fill, at[look.text], press),
                  at.pen.line_px(at.theme.border_strong), at.pen.radius() - inset);
  }
}

}  // namespace

void paint_button(Painting& at, const view::Node& node, const Around&) {
  const Box* box = at.layout.box(node.key, Part::element);
  const bool off = node.disabled || (box && box->is(State::disabled));
  const Look look = off ? disabled : look_of(node.variant);
  if (box) paint_surface(at, look, *box, at.pen.area(box->rect));
  at.lines(node, Part::label, look.text);
}

}  // namespace foyer::paint
