#include "greek.h"

#include <algorithm>
#include <cmath>

namespace foyer::paint::testing {
namespace {

constexpr float letter_width = 0.48F;  // em
constexpr std::uint32_t atlas_width = 2048;
constexpr std::uint32_t white_rows = 4;
constexpr std::uint32_t padding = 2;

float width_of(std::string_view text, float em) {
  return static_cast<float>(text.size()) * letter_width * em;
}

}  // namespace

Greek::Greek(Layout& layout, Atlas& atlas) : layout_(layout), atlas_(atlas) {
  atlas_.width = atlas_width;
  grow(white_rows);
  for (std::size_t y = 0; y < 3; ++y) std::fill_n(atlas_.alpha.begin() + y * atlas_width, 3, 255);
  layout_.white_x = layout_.white_y = 1;
  layout_.line_padding = padding;
}

void Greek::grow(std::uint32_t height) {
  atlas_.height = height;
  atlas_.alpha.resize(std::size_t{atlas_width} * height);
  layout_.atlas_width = atlas_width;
  layout_.atlas_height = height;
}

float Greek::set(view::Key key, Part part, std::string_view text, const Rect& place,
                 const Type& type, std::uint32_t state) {
  float y = place.y;
  while (!text.empty()) {
    const auto most = static_cast<std::size_t>(place.w / (letter_width * type.em));
    std::size_t end = std::min(text.size(), std::max<std::size_t>(most, 1));
    if (end < text.size()) {
      const std::size_t blank = text.rfind(' ', end);
      if (blank != std::string_view::npos && blank > 0) end = blank;
    }
    add_line(key, part, text.substr(0, end), {place.x, y, place.w, type.em * type.line}, type,
             state);
    y += type.em * type.line;
    text.remove_prefix(end);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  return y - place.y;
}

void Greek::add_line(view::Key key, Part part, std::string_view text, const Rect& place,
                     const Type& type, std::uint32_t state) {
  const float width = width_of(text, type.em);
  Line line;
  line.key = key;
  line.part = part;
  line.rect = {layout_.is(Flag::rtl) ? place.x + place.w - width : place.x, place.y, width,
               place.h};
  line.state = state;
  line.baseline = place.y + place.h * 0.5F + type.em * 0.34F;
  line.em = type.em;
  line.v0 = static_cast<float>(atlas_.height);
  line.u1 = std::ceil(width * layout_.dpr) + 2 * padding;
  line.v1 = line.v0 + std::ceil(place.h * layout_.dpr) + 2 * padding;
  grow(static_cast<std::uint32_t>(line.v1));
  ink_words(text, padding, line.v0 + padding + (line.baseline - place.y) * layout_.dpr,
            type.em * layout_.dpr);
  layout_.lines.push_back(line);
}

// `v` is the baseline.
void Greek::ink_words(std::string_view text, float u, float v, float em) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') continue;
    const float left = u + static_cast<float>(i) * letter_width * em;
    const float rise = text[i] >= 'A' && text[i] <= 'Z' ? 0.7F : 0.5F;
    for (float y = std::round(v - rise * em); y < std::round(v); ++y)
      for (float x = std::round(left); x < std::round(left + letter_width * em); ++x)
        if (x >= 0 && y >= 0 && x < atlas_width && y < static_cast<float>(atlas_.height))
          atlas_.alpha[static_cast<std::size_t>(y) * atlas_width + static_cast<std::size_t>(x)] =
              255;
  }
}

}  // namespace foyer::paint::testing
