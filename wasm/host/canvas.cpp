#include "host/canvas.h"

#include <algorithm>
#include <utility>

namespace foyer::host {

bool Canvas::take_layout(base::ByteSpan report) {
  auto layout = paint::parse_layout(report);
  if (!layout) return false;
  layout_ = std::move(*layout);
  return true;
}

bool Canvas::take_theme(base::ByteSpan bytes) {
  const auto theme = paint::parse_theme(bytes);
  if (!theme) return false;
  theme_ = *theme;
  return true;
}

std::uint32_t Canvas::draw(const view::View& view, double time_ms, paint::Scheme scheme) {
  if (!renderer_.is_open()) return 0;
  const paint::Theme theme = theme_ ? *theme_ : paint::make_theme(scheme);
  layout_.time_ms = static_cast<std::uint32_t>(std::max(0.0, time_ms));
  frame_.begin(layout_, renderer_.atlas());
  const paint::Motion motion = painter_.paint(view, layout_, theme, frame_.list());
  renderer_.draw(frame_.data(), theme[paint::Token::paper]);
  return motion.next_ms;
}

}  // namespace foyer::host
