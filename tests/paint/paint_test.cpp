#include "paint/paint.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "easel.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;
using view::Kind;

namespace {

constexpr float tolerance = 1.01F;  // device px: half a pixel of fading edge, half of rounding
constexpr int background_vertices = 4;

struct Bounds {
  float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
  void add(float x, float y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
};

Bounds reported(const Layout& layout) {
  Bounds all;
  const auto add = [&](const Rect& r, float pad) {
    all.add(r.x * layout.dpr - pad, r.y * layout.dpr - pad);
    all.add((r.x + r.w) * layout.dpr + pad, (r.y + r.h) * layout.dpr + pad);
  };
  for (const Box& box : layout.boxes) add(box.rect, 0);
  // A raster has padding and a rounded-up width around its line.
  for (const Line& line : layout.lines) add(line.rect, static_cast<float>(layout.line_padding) + 1);
  return all;
}

Bounds painted(const ImDrawList& list) {
  Bounds all;
  for (int i = background_vertices; i < list.VtxBuffer.Size; ++i)
    all.add(list.VtxBuffer[i].pos.x, list.VtxBuffer[i].pos.y);
  return all;
}

bool finite(const ImDrawList& list) {
  return std::ranges::all_of(list.VtxBuffer, [](const ImDrawVert& v) {
    return std::isfinite(v.pos.x) && std::isfinite(v.pos.y) && std::isfinite(v.uv.x) &&
           std::isfinite(v.uv.y);
  });
}

bool same(const ImDrawList& a, const ImDrawList& b) {
  return std::ranges::equal(a.VtxBuffer, b.VtxBuffer, [](const ImDrawVert& x, const ImDrawVert& y) {
    return x.pos.x == y.pos.x && x.pos.y == y.pos.y && x.uv.x == y.uv.x && x.uv.y == y.uv.y &&
           x.col == y.col;
  });
}

constexpr State states[] = {State::hover,    State::active,  State::focus, State::checked,
                            State::disabled, State::invalid, State::open,  State::read_aloud};

// Every kind in every variant, at rest and in every state, at three densities.
template <typename Check>
void for_each_look(Check check) {
  for (const view::Node& node : every_look())
    for (const float dpr : {1.0F, 1.5F, 3.0F}) {
      const view::View view = alone(node);
      const Sheet sheet = lay_out(view, {.dpr = dpr});
      check(view, sheet);
      for (const State state : states) {
        Sheet stated = sheet;
        for (Box& box : stated.layout.boxes) box.state |= static_cast<std::uint32_t>(state);
        for (Line& line : stated.layout.lines) line.state |= static_cast<std::uint32_t>(state);
        check(view, stated);
      }
    }
}

}  // namespace

SCENARIO("every kind, in every variant and state, is painted inside its boxes") {
  for_each_look([](const view::View& view, const Sheet& sheet) {
    Easel easel;
    const ImDrawList& list = easel.paint(view, sheet.layout);
    INFO(static_cast<int>(view.nodes[0].kind) << " " << static_cast<int>(view.nodes[0].variant));
    REQUIRE(finite(list));
    if (list.VtxBuffer.Size <= background_vertices) return;
    const Bounds ink = painted(list);
    const Bounds room = reported(sheet.layout);
    REQUIRE(ink.left >= room.left - tolerance);
    REQUIRE(ink.top >= room.top - tolerance);
    REQUIRE(ink.right <= room.right + tolerance);
    REQUIRE(ink.bottom <= room.bottom + tolerance);
  });
}

SCENARIO("every kind that says something is seen") {
  for (const view::Node& node : every_kind()) {
    if (node.kind == Kind::group) continue;
    const view::View view = alone(node);
    Easel easel;
    INFO(static_cast<int>(node.kind));
    CHECK(easel.paint(view, lay_out(view, {}).layout).VtxBuffer.Size > background_vertices);
  }
}

SCENARIO("one frame is one draw call, also with more vertices than 16 bits count") {
  view::View view = screen_of(every_kind());
  const Sheet sheet = lay_out(view, {.dpr = 2});
  const view::Node mark = view.nodes[11];
  view.nodes.insert(view.nodes.end(), 60, mark);
  Easel easel;
  easel.paint(view, sheet.layout);
  ImDrawData& data = easel.frame.data();
  REQUIRE(data.CmdListsCount == 1);
  CHECK(data.CmdLists[0]->CmdBuffer.Size == 1);
  CHECK(data.TotalVtxCount > 65'536);
  CHECK(data.DisplaySize.x == 780);
}

SCENARIO("what is outside the region costs nothing") {
  const view::View view = screen_of(every_kind());
  Sheet sheet = lay_out(view, {});
  sheet.layout.region = {0, 100'000, 390, 800};
  Easel easel;
  CHECK(easel.paint(view, sheet.layout).VtxBuffer.Size == background_vertices);
  CHECK(easel.motion.still());
}

SCENARIO("the same input gives the same picture, and then nothing moves") {
  view::View view = screen_of(every_kind());
  std::erase_if(view.nodes, [](const view::Node& node) { return node.kind == Kind::scene; });
  const Sheet sheet = lay_out(view, {.dpr = 2});
  Easel first, second;
  const ImDrawList& once = first.paint(view, sheet.layout);
  CHECK(first.motion.still());
  second.paint(view, sheet.layout);
  CHECK(same(once, second.paint(view, sheet.layout)));
}

SCENARIO("a node without any box, and a view without layout, paint nothing and harm nothing") {
  Layout layout;
  layout.region = {0, 0, 390, 844};
  Easel easel;
  CHECK(easel.paint(screen_of(every_kind()), layout).VtxBuffer.Size == background_vertices);
}

SCENARIO("boxes of no size, and text far larger than its box, harm nothing") {
  const view::View view = screen_of(every_kind());
  Sheet sheet = lay_out(view, {});
  for (Box& box : sheet.layout.boxes) box.rect.w = box.rect.h = 0.2F;
  Easel easel;
  CHECK(finite(easel.paint(view, sheet.layout)));
  for (Box& box : sheet.layout.boxes)
    box.rect = {-limits::length_max, -limits::length_max, 2e6F, 2e6F};
  CHECK(finite(easel.paint(view, sheet.layout)));
}
