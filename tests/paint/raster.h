#pragma once
// A small software renderer for draw data: what WebGL would show, as pixels to test and look at.

#include <cstdint>
#include <string>
#include <vector>

#include "paint/paint.h"

namespace foyer::paint::testing {

// The text atlas: alpha only, the colour is white.
struct Atlas {
  std::uint32_t width = 0, height = 0;
  std::vector<std::uint8_t> alpha;
};

struct Picture {
  int width = 0, height = 0;
  std::vector<Colour> pixels;
  Colour at(int x, int y) const {
    return pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(x));
  }
};

// Samples at pixel centres, nearest texel, straight alpha, as the OpenGL backend blends.
Picture render(const ImDrawData& data, const Atlas& atlas);

// False when the file cannot be written.
bool write_png(const Picture& picture, const std::string& path);

}  // namespace foyer::paint::testing
