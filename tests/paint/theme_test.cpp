// An agency's own colours and corners in the place of the house's.

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "paint/theme.h"

namespace foyer::paint {
namespace {

void put(base::Bytes& bytes, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8)
    bytes.push_back(static_cast<std::uint8_t>(word >> shift));
}

// Each token another colour.
base::Bytes packed(float radius) {
  base::Bytes bytes;
  put(bytes, std::bit_cast<std::uint32_t>(radius));
  for (std::uint32_t i = 0; i < token_count; ++i) put(bytes, 0x10203U * (i + 1));
  return bytes;
}

}  // namespace

SCENARIO("an agency's theme arrives as it was sent, and the sizes stay the house's") {
  const auto theme = parse_theme(packed(4));
  REQUIRE(theme);
  CHECK(theme->radius == 4);
  for (std::size_t i = 0; i < token_count; ++i) CHECK(theme->colours[i] == 0x10203U * (i + 1));
  CHECK(theme->border == make_theme(Scheme::light).border);
}

SCENARIO("a theme that is cut short, too long, or has no corners is refused") {
  base::Bytes bytes = packed(4);
  bytes.push_back(0);
  CHECK_FALSE(parse_theme(bytes));
  bytes.resize(bytes.size() - 2);
  CHECK_FALSE(parse_theme(bytes));
  CHECK_FALSE(parse_theme({}));
  for (const float radius : {-1.0F, 49.0F, std::numeric_limits<float>::quiet_NaN(),
                             std::numeric_limits<float>::infinity()})
    CHECK_FALSE(parse_theme(packed(radius)));
}

SCENARIO("the tokens stand in the order of their names, which the page knows") {
  CHECK(static_cast<int>(Token::attention) == 0);
  CHECK(Token::focus < Token::good);
  CHECK(Token::primary < Token::primary_hover);
  CHECK(static_cast<std::size_t>(Token::tint_warm) == token_count - 1);
}

}  // namespace foyer::paint
