#pragma once
// The colours and sizes of assets/theme/tokens.json, which the page's style sheet reads as well.
// The tables are made from that file when the build is configured.

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/bytes.h"
#include "base/result.h"

namespace foyer::paint {

enum class Token : std::uint8_t {
#define FOYER_TOKEN(name, light, dark, high) name,
#include "theme_tokens.inc"
#undef FOYER_TOKEN
};

inline constexpr std::size_t token_count = 0
#define FOYER_TOKEN(name, light, dark, high) +1
#include "theme_tokens.inc"
#undef FOYER_TOKEN
    ;

enum class Scheme : std::uint8_t { light, dark, high };

// 0xRRGGBB
using Colour = std::uint32_t;

struct Theme {
  std::array<Colour, token_count> colours;
  float radius;  // CSS px at the base text size, as are the next three
  float border;
  float border_strong;
  float text;       // the base text size itself: what layout.rem is compared with
  float motion_ms;  // how long a change of state takes

  Colour operator[](Token token) const { return colours[static_cast<std::size_t>(token)]; }
};

Theme make_theme(Scheme scheme);

// The agency's own, whose contrast the page has mended. Little-endian: f32 radius, 0 to 48, then a
// u32 0xRRGGBB for each token in the order of the enum, which is that of their names.
base::Result<Theme> parse_theme(base::ByteSpan bytes);

// WCAG 2.2, 1.4.3: (brighter + 0.05) / (darker + 0.05), 1 to 21.
float contrast(Colour a, Colour b);

}  // namespace foyer::paint
