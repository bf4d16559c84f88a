#include "paint/layout.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "dice.h"
#include "report.h"
#include "samples.h"
#include "stand_in_page.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

constexpr std::size_t header_words = 20;
constexpr std::size_t box_words = 7;
constexpr std::size_t line_words = 13;

// Two boxes, one line, two points of ink.
Layout small() {
  Layout layout;
  layout.serial = 7;
  layout.flags = 3;
  layout.document_width = 390;
  layout.document_height = 2000;
  layout.region = {0, 100, 390, 844};
  layout.dpr = 2;
  layout.atlas_width = layout.atlas_height = 512;
  layout.line_padding = 2;
  layout.white_x = 1;
  layout.white_y = 2;
  layout.boxes = {{5, Part::element, {0, 1, 2, 3}, 1}, {9, Part::marker, {4, 5, 6, 7}, 64}};
  layout.lines = {{5, Part::hint, {1, 2, 3, 4}, 256, 20, 8, 16, 64, 48, 18}};
  layout.ink_key = 9;
  layout.ink = {{10, 20, 0.5F, true}, {10'000, 0, 1, false}};
  return layout;
}

base::Code code_of(const base::Bytes& report) {
  const auto layout = parse_layout(report);
  REQUIRE(!layout);
  return layout.error().code;
}

}  // namespace

SCENARIO("what the page reports arrives as it was sent") {
  const auto layout = parse_layout(write_report(small()));
  REQUIRE(layout);
  CHECK(layout->serial == 7);
  CHECK(layout->is(Flag::reduced_motion));
  CHECK(layout->is(Flag::rtl));
  CHECK(layout->region.y == 100);
  CHECK(layout->white_y == 2);
  REQUIRE(layout->box(9, Part::marker));
  CHECK(layout->box(9, Part::marker)->is(State::invalid));
  CHECK(layout->box(9, Part::element) == nullptr);
  REQUIRE(layout->lines_of(5).size() == 1);
  CHECK(layout->lines_of(5)[0].part == Part::hint);
  CHECK(layout->lines_of(5)[0].v1 == 48);
  CHECK(layout->lines_of(5)[0].is(State::read_aloud));
  CHECK(layout->ink.at(1).x == 10'000);
  CHECK(layout->ink.at(0).starts);
}

SCENARIO("records of one node stay together, whatever their order") {
  Layout layout = small();
  layout.boxes = {{9, Part::input, {1, 0, 0, 0}, 0},
                  {5, Part::element, {}, 0},
                  {9, Part::input, {2, 0, 0, 0}, 0}};
  const auto parsed = parse_layout(write_report(layout));
  REQUIRE(parsed);
  REQUIRE(parsed->boxes_of(9).size() == 2);
  CHECK(parsed->boxes_of(9)[0].rect.x == 1);
  CHECK(parsed->boxes_of(9)[1].rect.x == 2);
  CHECK(parsed->boxes_of(4).empty());
}

SCENARIO("a report that is cut short or too long is refused") {
  base::Bytes report = write_report(small());
  for (std::size_t size = 0; size < report.size(); ++size) {
    INFO(size);
    CHECK(code_of(base::Bytes(report.begin(), report.begin() + static_cast<long>(size))) ==
          base::Code::malformed);
  }
  report.push_back(0);
  CHECK(code_of(report) == base::Code::malformed);
}

SCENARIO("a report that lies about its counts is refused before any memory is taken for it") {
  for (const std::size_t word : {16U, 17U, 18U})
    for (const std::uint32_t count : {20'001U, 0x40000000U, 0xffffffffU}) {
      base::Bytes report = write_report(small());
      put_word(report, word, count);
      CHECK(code_of(report) == base::Code::too_large);
    }
  base::Bytes report = write_report(small());
  put_word(report, 16, 3U);
  CHECK(code_of(report) == base::Code::malformed);
}

SCENARIO("a report of another version is refused by name") {
  base::Bytes report = write_report(small());
  put_word(report, 0, 2U);
  CHECK(code_of(report) == base::Code::unknown_version);
}

SCENARIO("numbers that are no numbers are refused wherever a length stands") {
  const std::size_t box = header_words;
  const std::size_t line = box + 2 * box_words;
  const std::size_t ink = line + line_words;
  std::vector<std::size_t> words = {4, 5, 6, 7, 8, 9, 10, 11};
  for (const std::size_t word : {2U, 3U, 4U, 5U}) words.push_back(box + word);
  for (const std::size_t word : {2U, 3U, 4U, 5U, 7U, 8U, 9U, 10U, 11U, 12U})
    words.push_back(line + word);
  for (const std::size_t word : {0U, 1U}) words.push_back(ink + word);
  constexpr float inf = std::numeric_limits<float>::infinity();
  for (const std::size_t word : words)
    for (const float number : {std::nanf(""), inf, -inf, 1e30F, -1e30F}) {
      INFO(word << " " << number);
      base::Bytes report = write_report(small());
      put_word(report, word, number);
      CHECK(code_of(report) == base::Code::malformed);
    }
}

SCENARIO("what a node cannot have is refused") {
  const std::size_t box = header_words;
  const std::size_t line = box + 2 * box_words;
  struct Lie {
    const char* what;
    std::size_t word;
    std::uint32_t value;
  };
  const Lie lies[] = {{"key 0", box, 0},
                      {"an unknown part", box + 1, part_count},
                      {"an unknown part of a line", line + 1, 99},
                      {"an atlas without size", 12, 0},
                      {"an atlas that no GPU has", 13, 100'000},
                      {"a padding beyond reason", 14, 65},
                      {"a white texel outside the atlas", 15, 512},
                      {"pressure above the most", line + line_words + 2, 10'001},
                      {"a break that is neither", line + line_words + 3, 2}};
  for (const Lie& lie : lies) {
    INFO(lie.what);
    base::Bytes report = write_report(small());
    put_word(report, lie.word, lie.value);
    CHECK(code_of(report) == base::Code::malformed);
  }
}

SCENARIO("texels outside the atlas, between texels or inside out are refused") {
  const std::size_t line = header_words + 2 * box_words;
  for (const auto& [word, value] : {std::pair{10, 513.0F}, {8, 8.5F}, {8, 65.0F}, {11, 15.0F}}) {
    base::Bytes report = write_report(small());
    put_word(report, line + static_cast<std::size_t>(word), value);
    CHECK(code_of(report) == base::Code::malformed);
  }
}

SCENARIO("a region larger than a GPU draws is refused") {
  Layout layout = small();
  layout.region.h = 10'000;
  CHECK(code_of(write_report(layout)) == base::Code::malformed);
}

SCENARIO("reports with bytes changed at random are refused or painted, never worse") {
  Dice dice(0x5eed);
  const view::View view = screen_of(every_kind());
  const base::Bytes whole = write_report(lay_out(view, {}).layout);
  const Theme theme = make_theme(Scheme::light);
  Painter painter;
  Frame frame;
  int accepted = 0;
  for (int round = 0; round < 2000; ++round) {
    base::Bytes report = whole;
    for (std::uint32_t change = dice.below(4); change < 4; ++change)
      report[dice.below(static_cast<std::uint32_t>(report.size()))] =
          static_cast<std::uint8_t>(dice.below(256));
    const auto layout = parse_layout(report);
    if (!layout) continue;
    ++accepted;
    frame.begin(*layout, nullptr);
    painter.paint(view, *layout, theme, frame.list());
    bool finite = true;
    for (const ImDrawVert& vertex : frame.list().VtxBuffer)
      finite = finite && std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y);
    REQUIRE(finite);
  }
  CHECK(accepted > 100);
}
