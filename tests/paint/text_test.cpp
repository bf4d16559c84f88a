#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <optional>

#include "easel.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;
using view::Kind;

namespace {

struct Quad {
  float left, top, right, bottom;
  float u0, v0, u1, v1;  // texels
  ImU32 colour;
};

// The quad that shows this line's rectangle of the atlas, found by its texture coordinates.
std::optional<Quad> quad_of(const ImDrawList& list, const Layout& layout, const Line& line) {
  const auto across = static_cast<float>(layout.atlas_width);
  const auto down = static_cast<float>(layout.atlas_height);
  // Dividing and multiplying again may lose the last bit.
  const auto texel = [](float share, float side) { return std::round(share * side); };
  for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
    const ImDrawVert& a = list.VtxBuffer[i];
    const ImDrawVert& c = list.VtxBuffer[i + 2];
    const Quad quad{a.pos.x,
                    a.pos.y,
                    c.pos.x,
                    c.pos.y,
                    texel(a.uv.x, across),
                    texel(a.uv.y, down),
                    texel(c.uv.x, across),
                    texel(c.uv.y, down),
                    a.col};
    if (quad.u0 >= line.u0 && quad.u1 <= line.u1 && quad.v0 >= line.v0 && quad.v1 <= line.v1 &&
        quad.u1 > quad.u0 && quad.v1 > quad.v0)
      return quad;
  }
  return std::nullopt;
}

bool whole(float number) {
  return std::fabs(number - std::round(number)) < 0.001F;
}

Colour colour_of(ImU32 packed) {
  return ((packed >> IM_COL32_R_SHIFT) & 0xffU) << 16U |
         ((packed >> IM_COL32_G_SHIFT) & 0xffU) << 8U | ((packed >> IM_COL32_B_SHIFT) & 0xffU);
}

constexpr Scheme schemes[] = {Scheme::light, Scheme::dark, Scheme::high};

// Every line of these screens against what lies under it.
void check_contrast(const view::View& view, const Sheet& sheet, Scheme scheme) {
  Easel easel;
  easel.theme = make_theme(scheme);
  const ImDrawList& list = easel.paint(view, sheet.layout);
  std::vector<std::optional<Quad>> quads;
  for (const Line& line : sheet.layout.lines) quads.push_back(quad_of(list, sheet.layout, line));
  const Picture bare = render(easel.frame.data(), without_text(sheet).atlas);
  for (std::size_t i = 0; i < quads.size(); ++i) {
    const Line& line = sheet.layout.lines[i];
    INFO("key " << line.key << " part " << static_cast<int>(line.part));
    REQUIRE(quads[i]);
    const auto middle = static_cast<int>((quads[i]->top + quads[i]->bottom) / 2);
    const Colour under = bare.at(static_cast<int>(quads[i]->left) + 4, middle);
    CHECK(contrast(colour_of(quads[i]->colour), under) >= 7);
  }
}

}  // namespace

SCENARIO("every line lands on whole device pixels, one texel on one pixel") {
  for (const float dpr : {1.0F, 1.25F, 2.0F, 3.0F}) {
    for (const view::View& view : {words_screen(), choices_screen(), fields_screen()}) {
      Sheet sheet = lay_out(view, {.dpr = dpr});
      for (Line& line : sheet.layout.lines) line.rect.x += 0.37F;  // as browsers place lines
      Easel easel;
      const ImDrawList& list = easel.paint(view, sheet.layout);
      for (const Line& line : sheet.layout.lines) {
        const auto quad = quad_of(list, sheet.layout, line);
        REQUIRE(quad);
        CHECK(whole(quad->left));
        CHECK(whole(quad->top));
        CHECK(quad->right - quad->left == quad->u1 - quad->u0);
        CHECK(quad->bottom - quad->top == quad->v1 - quad->v0);
        CHECK(quad->left == std::floor(line.rect.x * dpr + 0.5F) - 2);
      }
    }
  }
}

SCENARIO("the region's scroll moves text by whole pixels and changes nothing else") {
  const view::View view = words_screen();
  Sheet sheet = lay_out(view, {.dpr = 3});
  Easel easel;
  const auto top_of_first = [&] {
    return quad_of(easel.paint(view, sheet.layout), sheet.layout, sheet.layout.lines[0])->top;
  };
  const float before = top_of_first();
  sheet.layout.region.y = 10;
  CHECK(top_of_first() == before - 30);
}

SCENARIO("all text on whole screens has a contrast of at least 7 on what lies under it") {
  for (const Scheme scheme : schemes)
    for (const view::View& view :
         {words_screen(), choices_screen(), fields_screen(), mark_screen(), sending_screen()}) {
      Sheet sheet = lay_out(view, {});
      check_contrast(view, sheet, scheme);
      for (Line& line : sheet.layout.lines)
        line.state |= static_cast<std::uint32_t>(State::read_aloud);
      check_contrast(view, sheet, scheme);
    }
}

SCENARIO("all text of every kind in every variant and state has a contrast of at least 7") {
  for (const Scheme scheme : schemes)
    for (const view::Node& node : every_look())
      for (const State state : {State::hover, State::active, State::disabled, State::checked}) {
        const view::View view = alone(node);
        Sheet sheet = lay_out(view, {});
        for (Box& box : sheet.layout.boxes) box.state = static_cast<std::uint32_t>(state);
        INFO("kind " << static_cast<int>(node.kind) << " variant " << static_cast<int>(node.variant)
                     << " state " << static_cast<int>(state));
        check_contrast(view, sheet, scheme);
      }
}

SCENARIO("borders and marks of controls have a contrast of at least 3 on both sides") {
  for (const Scheme scheme : schemes) {
    const Theme theme = make_theme(scheme);
    for (const Token edge : {Token::line, Token::primary, Token::leave, Token::attention,
                             Token::good, Token::focus, Token::ink, Token::ink_soft})
      for (const Token ground : {Token::paper, Token::surface, Token::sunken}) {
        INFO(static_cast<int>(edge) << " on " << static_cast<int>(ground));
        CHECK(contrast(theme[edge], theme[ground]) >= 3);
      }
    CHECK(contrast(theme[Token::on_primary], theme[Token::primary]) >= 7);
    CHECK(contrast(theme[Token::on_primary], theme[Token::primary_hover]) >= 7);
  }
}

SCENARIO("contrast is what WCAG says") {
  CHECK(std::fabs(contrast(0x000000, 0xffffff) - 21) < 0.01F);
  CHECK(std::fabs(contrast(0x777777, 0xffffff) - 4.48F) < 0.01F);
  CHECK(contrast(0x123456, 0x123456) == 1);
}

SCENARIO("each text has the colour that its node and part call for") {
  struct Case {
    Kind kind;
    view::Variant variant;
    Part part;
    Token token;
  };
  view::Node node = testing::node(Kind::text_field, "Name");
  node.hint = "Any.";
  node.error = "Tell us.";
  node.value = "Ana";
  using view::Variant;
  for (const auto& [kind, variant, part, token] :
       {Case{Kind::text_field, Variant::plain, Part::label, Token::ink},
        Case{Kind::text_field, Variant::plain, Part::hint, Token::ink_soft},
        Case{Kind::text_field, Variant::plain, Part::error, Token::leave},
        Case{Kind::text_field, Variant::plain, Part::value, Token::ink},
        Case{Kind::button, Variant::primary, Part::label, Token::on_primary},
        Case{Kind::button, Variant::leave, Part::label, Token::leave},
        Case{Kind::paragraph, Variant::soft, Part::label, Token::ink_soft},
        Case{Kind::link, Variant::plain, Part::label, Token::primary}}) {
    node.kind = kind;
    node.variant = variant;
    const view::View view = alone(node);
    const Sheet sheet = lay_out(view, {});
    Easel easel;
    const ImDrawList& list = easel.paint(view, sheet.layout);
    for (const Line& line : sheet.layout.lines) {
      if (line.part != part) continue;
      const auto quad = quad_of(list, sheet.layout, line);
      REQUIRE(quad);
      CHECK(colour_of(quad->colour) == easel.theme[token]);
    }
  }
}

SCENARIO("a coloured raster keeps its own colours") {
  const view::View view = alone(testing::node(Kind::paragraph, "ok"));
  Sheet sheet = lay_out(view, {});
  sheet.layout.lines[0].state = static_cast<std::uint32_t>(State::own_colour);
  Easel easel;
  const ImDrawList& list = easel.paint(view, sheet.layout);
  const auto quad = quad_of(list, sheet.layout, sheet.layout.lines[0]);
  REQUIRE(quad);
  CHECK(quad->colour == IM_COL32_WHITE);
}

SCENARIO("a value longer than its field ends at the field's edge, and its texels with it") {
  view::Node field = testing::node(Kind::text_field, "Name");
  field.value = std::string(200, 'x');
  const view::View view = alone(field);
  const Sheet sheet = lay_out(view, {});
  const Rect input = sheet.layout.box(field.key, Part::input)->rect;
  Easel easel;
  const ImDrawList& list = easel.paint(view, sheet.layout);
  const Line& value = sheet.layout.lines_of(field.key).back();
  REQUIRE(value.part == Part::value);
  REQUIRE(value.rect.w > input.w);
  const auto quad = quad_of(list, sheet.layout, value);
  REQUIRE(quad);
  CHECK(quad->right <= input.x + input.w);
  CHECK(quad->right - quad->left == quad->u1 - quad->u0);
}
