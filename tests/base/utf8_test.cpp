#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;

SCENARIO("32 overlong, cut, surrogate and out-of-range UTF-8 is refused") {
  for (const char* bad :
       {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xe0\x80\x80", "\xe0\x9f\xbf",
        "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80",
        "\xf5\x80\x80\x80", "\xfe", "\xff", "\xe2\x82", "\xf0\x9f\x98", "a\xe2(\xa1", "\xc3("}) {
    CHECK_FALSE(base::is_valid_utf8(bad));
  }
  for (const char* good : {"", "a", "\xc2\x80", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                           "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "نهر", "河", "😀"}) {
    CHECK(base::is_valid_utf8(good));
  }
  CHECK_FALSE(base::is_valid_utf8(std::string_view("a\0b", 3)));
}

SCENARIO("Every code point of UTF-8 goes to a number and back") {
  std::vector<char32_t> points;
  for (char32_t point = 1; point <= 0x10FFFF; point += 61) {
    if (point < 0xD800 || point > 0xDFFF) points.push_back(point);
  }
  const std::string text = base::from_code_points(points);
  CHECK(base::is_valid_utf8(text));
  CHECK(base::to_code_points(text) == points);
}

SCENARIO("34 bidi overrides and invisible characters are seen") {
  for (char32_t hidden :
       {0x202Au, 0x202Eu, 0x2066u, 0x2069u, 0x200Bu, 0x200Eu, 0x200Fu, 0x2060u, 0xFEFFu, 0xADu,
        0x61Cu, 0x180Eu, 0x2028u, 0x7Fu, 0x85u, 0x1Bu, 0xDu, 0xE0041u, 0xFFF9u}) {
    INFO(static_cast<unsigned>(hidden));
    CHECK(base::has_hidden_characters("a" + base::from_code_points({hidden}) + "b"));
  }
  for (const char* plain : {"", "two\nlines\tand a tab", "می‌خواهم", "क्‍ष",
                            "👩‍👧", "naïve — “fine”"}) {
    INFO(plain);
    CHECK_FALSE(base::has_hidden_characters(plain));
  }
}
