#include <catch2/catch_test_macros.hpp>

#include "easel.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;
using view::Kind;

namespace {

// Two colours only: what is strong and what is soft. What differs here differs by shape.
Theme colourless() {
  Theme theme = make_theme(Scheme::light);
  for (const Token soft : {Token::paper, Token::surface, Token::sunken, Token::primary_soft,
                           Token::leave_soft, Token::attention_soft, Token::good_soft,
                           Token::on_primary, Token::line_soft, Token::tint_cool, Token::tint_warm})
    theme.colours[static_cast<std::size_t>(soft)] = 0xffffff;
  for (const Token strong :
       {Token::ink, Token::ink_soft, Token::primary, Token::primary_hover, Token::leave,
        Token::attention, Token::good, Token::line, Token::focus})
    theme.colours[static_cast<std::size_t>(strong)] = 0;
  return theme;
}

int pixels_that_differ(const Picture& a, const Picture& b) {
  REQUIRE(a.pixels.size() == b.pixels.size());
  int count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    if (a.pixels[i] != b.pixels[i]) ++count;
  return count;
}

// Fading edges may round differently at another height.
bool nearly(Colour a, Colour b) {
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const int difference =
        static_cast<int>((a >> shift) & 0xffU) - static_cast<int>((b >> shift) & 0xffU);
    if (difference < -2 || difference > 2) return false;
  }
  return true;
}

view::Node choice(bool multiple, bool checked) {
  view::Node made = testing::node(Kind::choice, "May we?");
  made.key = 1;
  made.multiple = multiple;
  made.children.push_back(testing::node(Kind::option, "Yes"));
  made.children[0].key = 2;
  made.children[0].checked = checked;
  return made;
}

Picture colourless_picture(const view::View& view, const Sheet& sheet) {
  Easel easel;
  easel.theme = colourless();
  return easel.picture(view, sheet);
}

view::View one_button(view::Key key) {
  view::Node button = testing::node(Kind::button, "Continue", view::Variant::primary);
  button.key = key;
  return alone(button);
}

}  // namespace

SCENARIO("a chosen tile differs from another by its shape, not by colour alone") {
  for (const bool multiple : {false, true}) {
    const view::View chosen = alone(choice(multiple, true));
    const view::View open = alone(choice(multiple, false));
    const Sheet sheet = lay_out(open, {});
    CHECK(pixels_that_differ(colourless_picture(chosen, sheet), colourless_picture(open, sheet)) >
          100);
  }
}

SCENARIO("one of several and any of several look different") {
  const view::View one = alone(choice(false, true));
  const view::View any = alone(choice(true, true));
  const Sheet sheet = lay_out(one, {});
  CHECK(pixels_that_differ(colourless_picture(one, sheet), colourless_picture(any, sheet)) > 30);
}

SCENARIO("yes and no look alike until one is chosen") {
  view::Node asked = choice(false, false);
  asked.children.push_back(asked.children[0]);
  asked.children[1].key = 3;
  const view::View view = alone(asked);
  const Sheet sheet = lay_out(view, {});
  Easel easel;
  const Picture picture = easel.picture(view, sheet);
  const Rect yes = sheet.layout.box(2, Part::element)->rect;
  const Rect no = sheet.layout.box(3, Part::element)->rect;
  int unlike = 0;
  for (int y = 0; y < static_cast<int>(yes.h); ++y)
    for (int x = 0; x < static_cast<int>(yes.w); ++x)
      if (!nearly(picture.at(static_cast<int>(yes.x) + x, static_cast<int>(yes.y) + y),
                  picture.at(static_cast<int>(no.x) + x, static_cast<int>(no.y) + y)))
        ++unlike;
  CHECK(unlike == 0);
}

SCENARIO("pressed, wrong, open, seen and read aloud are told by shape as well") {
  struct Case {
    const char* what;
    Kind kind;
    State state;
  };
  for (const auto& [what, kind, state] :
       {Case{"pressed", Kind::button, State::active},
        Case{"wrong", Kind::text_field, State::invalid},
        Case{"focused", Kind::text_field, State::focus}, Case{"open", Kind::card, State::open},
        Case{"read aloud", Kind::paragraph, State::read_aloud}}) {
    INFO(what);
    const view::View view = alone(testing::node(kind, "Continue"));
    const Sheet rest = lay_out(view, {});
    Sheet stated = rest;
    for (Box& box : stated.layout.boxes) box.state |= static_cast<std::uint32_t>(state);
    for (Line& line : stated.layout.lines) line.state |= static_cast<std::uint32_t>(state);
    CHECK(pixels_that_differ(colourless_picture(view, rest), colourless_picture(view, stated)) >
          20);
  }
  view::Node card = testing::node(Kind::card, "Email");
  card.seen = true;
  const view::View seen = alone(card);
  const Sheet sheet = lay_out(seen, {});
  card.seen = false;
  CHECK(pixels_that_differ(colourless_picture(seen, sheet),
                           colourless_picture(alone(card), sheet)) > 20);
}

SCENARIO(
    "a field with an error has a bar along it where the page leaves room, and none elsewhere") {
  view::Node field = testing::node(Kind::text_field, "Name");
  field.error = "Tell us a name.";
  const view::View view = alone(field);
  for (const std::uint32_t flags : {0U, static_cast<std::uint32_t>(Flag::rtl)}) {
    const Sheet sheet = without_text(lay_out(view, {.flags = flags}));
    const Rect all = sheet.layout.box(field.key, Part::element)->rect;
    const float bar = flags ? all.x + all.w - 2 : all.x + 2;
    Easel easel;
    const Picture picture = easel.picture(view, sheet);
    CHECK(picture.at(static_cast<int>(bar), static_cast<int>(all.y + 20)) ==
          easel.theme[Token::leave]);
  }
  Sheet crowded = without_text(lay_out(view, {}));
  for (Line& line : crowded.layout.lines) line.rect.x = 16;
  Easel easel;
  CHECK(easel.picture(view, crowded).at(18, 20) == easel.theme[Token::paper]);
}

SCENARIO("a state comes in 160 ms and is still then") {
  const view::View view = one_button(1);
  Sheet sheet = lay_out(view, {});
  Easel easel;
  easel.paint(view, sheet.layout);
  CHECK(easel.motion.still());
  add_state(sheet.layout, 1, State::hover);
  easel.paint(view, sheet.layout);
  CHECK(!easel.motion.still());
  sheet.layout.time_ms = 80;
  easel.paint(view, sheet.layout);
  CHECK(!easel.motion.still());
  sheet.layout.time_ms = 160;
  easel.paint(view, sheet.layout);
  CHECK(easel.motion.still());
}

SCENARIO("under reduced motion every state is there at once") {
  const view::View view = one_button(1);
  Sheet sheet = lay_out(view, {.flags = static_cast<std::uint32_t>(Flag::reduced_motion)});
  Easel easel;
  easel.paint(view, sheet.layout);
  add_state(sheet.layout, 1, State::hover);
  easel.paint(view, sheet.layout);
  CHECK(easel.motion.still());
  const Picture moved = render(easel.frame.data(), sheet.atlas);
  const Rect box = sheet.layout.box(1, Part::element)->rect;
  CHECK(moved.at(static_cast<int>(box.x) + 20, static_cast<int>(box.y) + 4) ==
        easel.theme[Token::primary_hover]);
}

SCENARIO("a screen appears as it is: nothing that was chosen before comes flying in") {
  const view::View view = alone(choice(true, true));
  Easel easel;
  easel.paint(view, lay_out(view, {}).layout);
  CHECK(easel.motion.still());
}

SCENARIO("progress holds whatever it is told") {
  for (const auto& [number, most] : {std::pair{-5, 10}, {11, 10}, {3, -1}, {5, 1'000'000}}) {
    view::Node bar = testing::node(Kind::progress, "");
    bar.number = number;
    bar.number_max = most;
    const view::View view = alone(bar);
    Easel easel;
    const int vertices = easel.paint(view, lay_out(view, {}).layout).VtxBuffer.Size;
    CHECK(vertices > 4);
    CHECK(vertices < 2000);
  }
}

SCENARIO("waiting without an end moves, but not under reduced motion") {
  const view::View view = alone(testing::node(Kind::progress, ""));
  Easel easel;
  easel.paint(view, lay_out(view, {}).layout);
  CHECK(!easel.motion.still());
  easel.paint(view, lay_out(view, {.flags = 1}).layout);
  CHECK(easel.motion.still());
}
