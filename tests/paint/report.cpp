#include "report.h"

#include <bit>

namespace foyer::paint::testing {
namespace {

class Writer {
 public:
  void u32(std::uint32_t word) {
    for (unsigned shift = 0; shift < 32; shift += 8)
      bytes.push_back(static_cast<std::uint8_t>(word >> shift));
  }
  void f32(float number) { u32(std::bit_cast<std::uint32_t>(number)); }
  void rect(const Rect& rect) {
    for (const float number : {rect.x, rect.y, rect.w, rect.h}) f32(number);
  }
  base::Bytes bytes;
};

void write_header(Writer& to, const Layout& layout) {
  for (const std::uint32_t word : {1U, layout.serial, layout.time_ms, layout.flags}) to.u32(word);
  to.f32(layout.document_width);
  to.f32(layout.document_height);
  to.rect(layout.region);
  to.f32(layout.dpr);
  to.f32(layout.rem);
  for (const std::uint32_t word :
       {layout.atlas_width, layout.atlas_height, layout.line_padding,
        layout.white_x | layout.white_y << 16, static_cast<std::uint32_t>(layout.boxes.size()),
        static_cast<std::uint32_t>(layout.lines.size()),
        static_cast<std::uint32_t>(layout.ink.size()), layout.ink_key})
    to.u32(word);
}

}  // namespace

base::Bytes write_report(const Layout& layout) {
  Writer to;
  write_header(to, layout);
  for (const Box& box : layout.boxes) {
    to.u32(box.key);
    to.u32(static_cast<std::uint32_t>(box.part));
    to.rect(box.rect);
    to.u32(box.state);
  }
  for (const Line& line : layout.lines) {
    to.u32(line.key);
    to.u32(static_cast<std::uint32_t>(line.part));
    to.rect(line.rect);
    to.u32(line.state);
    for (const float number : {line.baseline, line.u0, line.v0, line.u1, line.v1, line.em})
      to.f32(number);
  }
  for (const InkPoint& point : layout.ink) {
    to.f32(point.x);
    to.f32(point.y);
    to.u32(static_cast<std::uint32_t>(point.pressure * 10'000));
    to.u32(point.starts ? 1 : 0);
  }
  return to.bytes;
}

void put_word(base::Bytes& report, std::size_t index, std::uint32_t word) {
  for (std::size_t i = 0; i < 4; ++i)
    report.at(index * 4 + i) = static_cast<std::uint8_t>(word >> (8 * i));
}

void put_word(base::Bytes& report, std::size_t index, float number) {
  put_word(report, index, std::bit_cast<std::uint32_t>(number));
}

}  // namespace foyer::paint::testing
