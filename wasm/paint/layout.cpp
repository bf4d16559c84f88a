#include "paint/layout.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace foyer::paint {
namespace {

using base::Code;

constexpr std::size_t word_bytes = 4;
constexpr std::size_t header_words = 20;
constexpr std::size_t box_words = 7;
constexpr std::size_t line_words = 13;
constexpr std::size_t ink_words = 4;
constexpr std::uint32_t layout_version = 1;
constexpr float mark_area_units = 10'000;
constexpr std::uint32_t pressure_max = 10'000;

// Reads words one after the other and remembers whether any of them was out of its bounds, so that
// a record is read in one go and judged once. The length was checked beforehand.
class Words {
 public:
  explicit Words(base::ByteSpan bytes) : bytes_(bytes) {}

  std::uint32_t u32() {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < word_bytes; ++i) word |= std::uint32_t{bytes_[at_ + i]} << (8 * i);
    at_ += word_bytes;
    return word;
  }
  std::uint32_t u32(std::uint32_t from, std::uint32_t to) {
    const std::uint32_t word = u32();
    sound_ = sound_ && word >= from && word <= to;
    return word;
  }
  float f32(float from, float to) {
    const auto number = std::bit_cast<float>(u32());
    const bool inside = std::isfinite(number) && number >= from && number <= to;
    sound_ = sound_ && inside;
    return inside ? number : from;
  }
  float place() { return f32(-limits::length_max, limits::length_max); }
  float length() { return f32(0, limits::length_max); }
  float texel(std::uint32_t side) {
    const float number = f32(0, static_cast<float>(side));
    sound_ = sound_ && std::floor(number) == number;
    return number;
  }
  Rect rect() {
    const float x = place();
    const float y = place();
    const float w = length();
    return {x, y, w, length()};
  }
  Part part() { return static_cast<Part>(u32(0, part_count - 1)); }
  view::Key key() { return u32(1, UINT32_MAX); }
  void expect(bool holds) { sound_ = sound_ && holds; }
  bool sound() const { return sound_; }

 private:
  base::ByteSpan bytes_;
  std::size_t at_ = 0;
  bool sound_ = true;
};

struct Counts {
  std::uint32_t boxes = 0, lines = 0, ink = 0;
};

Counts read_header(Words& words, Layout& to) {
  to.serial = words.u32();
  to.time_ms = words.u32();
  to.flags = words.u32();
  to.document_width = words.length();
  to.document_height = words.length();
  to.region = words.rect();
  to.dpr = words.f32(limits::dpr_min, limits::dpr_max);
  to.rem = words.f32(limits::rem_min, limits::rem_max);
  to.atlas_width = words.u32(1, limits::atlas_side_max);
  to.atlas_height = words.u32(1, limits::atlas_side_max);
  to.line_padding = words.u32(0, limits::padding_max);
  const std::uint32_t white = words.u32();
  to.white_x = white & 0xffffU;
  to.white_y = white >> 16U;
  words.expect(to.white_x < to.atlas_width && to.white_y < to.atlas_height);
  words.expect(to.region.w * to.dpr <= limits::region_device_px_max &&
               to.region.h * to.dpr <= limits::region_device_px_max);
  const std::uint32_t boxes = words.u32();
  const std::uint32_t lines = words.u32();
  const std::uint32_t ink = words.u32();
  to.ink_key = words.u32();
  return {boxes, lines, ink};
}

Box read_box(Words& words) {
  Box box;
  box.key = words.key();
  box.part = words.part();
  box.rect = words.rect();
  box.state = words.u32();
  return box;
}

Line read_line(Words& words, const Layout& layout) {
  Line line;
  line.key = words.key();
  line.part = words.part();
  line.rect = words.rect();
  line.state = words.u32();
  line.baseline = words.place();
  line.u0 = words.texel(layout.atlas_width);
  line.v0 = words.texel(layout.atlas_height);
  line.u1 = words.texel(layout.atlas_width);
  line.v1 = words.texel(layout.atlas_height);
  line.em = words.f32(0, limits::rem_max * limits::dpr_max);
  words.expect(line.u0 <= line.u1 && line.v0 <= line.v1);
  return line;
}

InkPoint read_ink(Words& words) {
  InkPoint point;
  point.x = words.f32(0, mark_area_units);
  point.y = words.f32(0, mark_area_units);
  point.pressure = static_cast<float>(words.u32(0, pressure_max)) / pressure_max;
  point.starts = words.u32(0, 1) == 1;
  return point;
}

template <typename Record>
std::span<const Record> range_of(const std::vector<Record>& records, view::Key key) {
  const auto [from, to] = std::ranges::equal_range(records, key, {}, &Record::key);
  return {from, to};
}

// By key, and within one key as reported: places break ties.
template <typename Record>
void order(std::vector<Record>& records) {
  std::vector<std::pair<view::Key, std::uint32_t>> places;
  places.reserve(records.size());
  for (const Record& record : records)
    places.emplace_back(record.key, static_cast<std::uint32_t>(places.size()));
  std::ranges::sort(places);
  std::vector<Record> ordered;
  ordered.reserve(records.size());
  for (const auto& place : places) ordered.push_back(records[place.second]);
  records = std::move(ordered);
}

}  // namespace

std::span<const Box> Layout::boxes_of(view::Key key) const {
  return range_of(boxes, key);
}
std::span<const Line> Layout::lines_of(view::Key key) const {
  return range_of(lines, key);
}

const Box* Layout::box(view::Key key, Part part) const {
  for (const Box& box : boxes_of(key))
    if (box.part == part) return &box;
  return nullptr;
}

base::Result<Layout> parse_layout(base::ByteSpan bytes) {
  if (bytes.size() < header_words * word_bytes)
    return base::fail(Code::malformed, "The layout report is cut short.");
  Words words(bytes);
  if (words.u32() != layout_version)
    return base::fail(Code::unknown_version, "The layout report has an unknown version.");

  Layout layout;
  const Counts counts = read_header(words, layout);
  if (counts.boxes > limits::boxes_max || counts.lines > limits::lines_max ||
      counts.ink > limits::ink_points_max)
    return base::fail(Code::too_large, "The layout report has too many records.");
  const std::size_t expected =
      header_words + counts.boxes * box_words + counts.lines * line_words + counts.ink * ink_words;
  if (bytes.size() != expected * word_bytes)
    return base::fail(Code::malformed, "The layout report's length does not fit its counts.");

  layout.boxes.reserve(counts.boxes);
  layout.lines.reserve(counts.lines);
  layout.ink.reserve(counts.ink);
  for (std::uint32_t i = 0; i < counts.boxes; ++i) layout.boxes.push_back(read_box(words));
  for (std::uint32_t i = 0; i < counts.lines; ++i) layout.lines.push_back(read_line(words, layout));
  for (std::uint32_t i = 0; i < counts.ink; ++i) layout.ink.push_back(read_ink(words));
  if (!words.sound())
    return base::fail(Code::malformed, "The layout report holds a number out of its bounds.");
  order(layout.boxes);
  order(layout.lines);
  return layout;
}

}  // namespace foyer::paint
