// libFuzzer: any text as the value of a mark.

#include "check.h"
#include "easel.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static view::View view = alone(testing::node(view::Kind::mark, ""));
  static const Sheet sheet = lay_out(view, {});
  static Easel easel;
  view.nodes[0].value = fuzz::text_of(data, size);
  fuzz::check(easel.paint(view, sheet.layout).VtxBuffer.Size < 1'000'000, "ink is bounded");
  return 0;
}
