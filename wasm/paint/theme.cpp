#include "paint/theme.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace foyer::paint {
namespace {

namespace size {
#include "theme_sizes.inc"
}

using Colours = std::array<Colour, token_count>;

#define FOYER_TOKEN(name, light, dark, high) light,
constexpr Colours light_colours = {
#include "theme_tokens.inc"
};
#undef FOYER_TOKEN
#define FOYER_TOKEN(name, light, dark, high) dark,
constexpr Colours dark_colours = {
#include "theme_tokens.inc"
};
#undef FOYER_TOKEN
#define FOYER_TOKEN(name, light, dark, high) high,
constexpr Colours high_colours = {
#include "theme_tokens.inc"
};
#undef FOYER_TOKEN

const Colours& colours_of(Scheme scheme) {
  switch (scheme) {
    case Scheme::light:
      return light_colours;
    case Scheme::dark:
      return dark_colours;
    case Scheme::high:
      return high_colours;
  }
  return light_colours;
}

// sRGB to linear light, IEC 61966-2-1.
float linear(std::uint32_t channel) {
  const float c = static_cast<float>(channel & 0xffU) / 255;
  return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
}

float luminance(Colour colour) {
  return 0.2126F * linear(colour >> 16U) + 0.7152F * linear(colour >> 8U) +
         0.0722F * linear(colour);
}

constexpr std::size_t word_bytes = 4;
constexpr float radius_max = 48;

std::uint32_t word(base::ByteSpan bytes, std::size_t index) {
  std::uint32_t value = 0;
  for (std::size_t i = word_bytes; i-- > 0;) value = value << 8U | bytes[index * word_bytes + i];
  return value;
}

}  // namespace

Theme make_theme(Scheme scheme) {
  return {colours_of(scheme),  size::radius, size::border,
          size::border_strong, size::text,   size::motion_ms};
}

base::Result<Theme> parse_theme(base::ByteSpan bytes) {
  Theme theme = make_theme(Scheme::light);
  if (bytes.size() != (1 + token_count) * word_bytes)
    return base::fail(base::Code::malformed, "The theme has another size.");
  theme.radius = std::bit_cast<float>(word(bytes, 0));
  if (!(theme.radius >= 0 && theme.radius <= radius_max))
    return base::fail(base::Code::malformed, "The theme's corners are no corners.");
  for (std::size_t i = 0; i < token_count; ++i) theme.colours[i] = word(bytes, 1 + i) & 0xffffffU;
  return theme;
}

float contrast(Colour a, Colour b) {
  const float first = luminance(a);
  const float second = luminance(b);
  return (std::max(first, second) + 0.05F) / (std::min(first, second) + 0.05F);
}

}  // namespace foyer::paint
