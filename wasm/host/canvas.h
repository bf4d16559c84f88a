#pragma once
// The painted ink: what the page reported last, drawn by the painter of wasm/paint.

#include <optional>

#include "host/renderer.h"
#include "paint/layout.h"
#include "paint/paint.h"

namespace foyer::host {

class Canvas {
 public:
  Renderer& renderer() { return renderer_; }
  paint::Painter& painter() { return painter_; }

  // False when the report was refused; the last good one stays.
  bool take_layout(base::ByteSpan report);
  // The agency's theme takes the place of the schemes'; the last good one stays.
  bool take_theme(base::ByteSpan bytes);

  // One frame. Returns in how many milliseconds the next one is wanted; 0: it is still.
  std::uint32_t draw(const view::View& view, double time_ms, paint::Scheme scheme);

 private:
  Renderer renderer_;
  paint::Painter painter_;
  paint::Frame frame_;
  paint::Layout layout_;
  std::optional<paint::Theme> theme_;
};

}  // namespace foyer::host
