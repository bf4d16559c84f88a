#include "paint/ink.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "dice.h"
#include "easel.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

view::View mark_with(std::string value) {
  view::Node mark = testing::node(view::Kind::mark, "");
  mark.value = std::move(value);
  return alone(mark);
}

std::string one_stroke(const std::vector<int>& numbers) {
  std::string list;
  for (const int number : numbers) list += (list.empty() ? "" : ",") + std::to_string(number);
  return "{\"h\":150,\"strokes\":[[" + list + "]],\"w\":358}";
}

bool dark(Colour colour) {
  return (colour & 0xffU) < 0x80;
}

// How many pieces of ink there are that do not touch: a line with a gap is two.
int pieces(const Picture& picture, int left, int top, int right, int bottom) {
  std::vector<bool> seen(picture.pixels.size());
  const auto index = [&](int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
           static_cast<std::size_t>(x);
  };
  int count = 0;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      if (seen[index(x, y)] || !dark(picture.at(x, y))) continue;
      ++count;
      std::vector<std::pair<int, int>> todo = {{x, y}};
      while (!todo.empty()) {
        const auto [px, py] = todo.back();
        todo.pop_back();
        if (px < left || py < top || px >= right || py >= bottom) continue;
        if (seen[index(px, py)] || !dark(picture.at(px, py))) continue;
        seen[index(px, py)] = true;
        for (int dy = -1; dy <= 1; ++dy)
          for (int dx = -1; dx <= 1; ++dx) todo.emplace_back(px + dx, py + dy);
      }
    }
  return count;
}

// Only what stands well above the line to sign on.
int pieces_in(const view::View& view, const Sheet& sheet) {
  Easel easel;
  easel.theme.colours[static_cast<std::size_t>(Token::line)] = 0xffffff;
  const Picture picture = easel.picture(view, sheet);
  const Rect image = sheet.layout.box(view.nodes[0].key, Part::image)->rect;
  const auto edge = [&](float css) { return static_cast<int>(css * sheet.layout.dpr); };
  return pieces(picture, edge(image.x) + 3, edge(image.y) + 3, edge(image.x + image.w) - 3,
                edge(image.y + image.h) - 3);
}

}  // namespace

SCENARIO("a stroke has no gap, however sharply or quickly the hand turns") {
  const std::vector<std::vector<int>> hands = {
      {1000, 1000, 0, 5000, 9000, 1200, 10, 5000, 1000, 1400, 20, 5000, 9000, 6000, 30, 100},
      {5000, 1000, 0, 0, 5000, 6000, 9, 10'000, 5000, 1000, 20, 0, 5001, 6000, 30, 10'000},
      {2000, 2000, 0, 5000, 2000, 2000, 5, 5000, 2000, 2000, 9, 5000, 8000, 5000, 20, 5000},
      {0, 0, 0, 5000, 10'000, 10'000, 9, 5000, 0, 10'000, 20, 5000, 10'000, 0, 30, 5000}};
  for (const auto& hand : hands)
    for (const float dpr : {1.0F, 2.0F}) {
      const view::View view = mark_with(one_stroke(hand));
      CHECK(pieces_in(view, lay_out(view, {.dpr = dpr})) == 1);
    }
}

SCENARIO("two strokes and a dot are three pieces of ink") {
  const view::View view = mark_with(handwriting());
  CHECK(pieces_in(view, lay_out(view, {.dpr = 2})) == 3);
}

SCENARIO("ink stays in its area, and is seen while it is drawn") {
  const view::View view = mark_with("");
  Sheet sheet = lay_out(view, {});
  sheet.layout.ink_key = view.nodes[0].key;
  sheet.layout.ink = {{0, 0, 1, true}, {10'000, 5000, 1, false}, {0, 10'000, 0, false}};
  CHECK(pieces_in(view, sheet) == 1);
  sheet.layout.ink_key = view.nodes[0].key + 1;
  CHECK(pieces_in(view, sheet) == 0);
}

SCENARIO("a mark that is no mark paints the empty area") {
  for (const char* value :
       {"", "null", "[]", "{}", "{\"strokes\":1}", "{\"strokes\":[[]]}", "{\"strokes\":[[1,2,3]]}",
        "{\"strokes\":[[1,2,3,10001]]}", "{\"strokes\":[[-1,2,3,4]]}",
        "{\"strokes\":[[1,2,3,\"4\"]]}", "{\"strokes\":[[1,2,3,4],5]}",
        "{\"strokes\":[[1.5,2,3,4]]}", "{\"strokes\":[[1,2,3,4]]", "[[1,2,3,4]]"}) {
    INFO(value);
    CHECK(parse_ink(value).empty());
  }
}

SCENARIO("ten million points, and a stroke as long as a record allows") {
  std::string flood = "{\"strokes\":[[";
  for (int i = 0; i < 30'000; ++i) flood += "1,2,3,4,";
  flood += "1,2,3,4]]}";
  CHECK(parse_ink(flood).empty());

  Dice dice(7);
  std::vector<int> wild;
  for (int i = 0; i < 20'000; ++i)
    for (int n = 0; n < 4; ++n) wild.push_back(static_cast<int>(dice.below(10'001)));
  const view::View view = mark_with(one_stroke(wild));
  Easel easel;
  const int vertices = easel.paint(view, lay_out(view, {.dpr = 3}).layout).VtxBuffer.Size;
  CHECK(vertices > 4000);
  CHECK(vertices < 400'000);
}

SCENARIO("a value that changes is painted, and one that does not is not read again") {
  view::View view = mark_with(handwriting());
  const Sheet sheet = lay_out(view, {});
  Easel easel;
  const int drawn = easel.paint(view, sheet.layout).VtxBuffer.Size;
  CHECK(easel.paint(view, sheet.layout).VtxBuffer.Size == drawn);
  view.nodes[0].value.clear();
  const int empty = easel.paint(view, sheet.layout).VtxBuffer.Size;
  CHECK(empty < drawn);
  CHECK(easel.motion.still());
}
