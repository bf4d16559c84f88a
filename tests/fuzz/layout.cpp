// libFuzzer: any bytes as a layout report, painted when they are accepted.

#include <algorithm>
#include <cmath>

#include "check.h"
#include "easel.h"
#include "report.h"
#include "samples.h"

using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

// A first byte that is odd: what follows changes words of a whole report, two bytes of place and
// four of value each. Otherwise the bytes are the report.
foyer::base::Bytes report_from(const foyer::base::Bytes& whole, foyer::base::ByteSpan input) {
  if (input.empty() || input[0] % 2 == 0) return {input.begin(), input.end()};
  foyer::base::Bytes report = whole;
  for (std::size_t at = 1; at + 6 <= input.size(); at += 6) {
    const std::size_t word = (input[at] | std::size_t{input[at + 1]} << 8U) % (report.size() / 4);
    std::copy_n(input.begin() + static_cast<long>(at) + 2, 4,
                report.begin() + static_cast<long>(word) * 4);
  }
  return report;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const foyer::view::View view = screen_of(every_kind());
  static const foyer::base::Bytes whole = write_report(lay_out(view, {}).layout);
  static Easel easel;
  const auto layout = parse_layout(report_from(whole, {data, size}));
  if (!layout) return 0;
  for (const ImDrawVert& vertex : easel.paint(view, *layout).VtxBuffer)
    foyer::fuzz::check(std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y),
                       "a vertex stands somewhere");
  return 0;
}
