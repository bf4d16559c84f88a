#include "link/letters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace foyer::link {
namespace {

// The zero of every run of ten decimal digits in Unicode 14.
constexpr std::array<char32_t, 66> zeros{
    0x30,    0x660,   0x6f0,   0x7c0,   0x966,   0x9e6,   0xa66,   0xae6,   0xb66,   0xbe6,
    0xc66,   0xce6,   0xd66,   0xde6,   0xe50,   0xed0,   0xf20,   0x1040,  0x1090,  0x17e0,
    0x1810,  0x1946,  0x19d0,  0x1a80,  0x1a90,  0x1b50,  0x1bb0,  0x1c40,  0x1c50,  0xa620,
    0xa8d0,  0xa900,  0xa9d0,  0xa9f0,  0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066,
    0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0,
    0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2,
    0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0};

struct Range {
  char32_t first, last;
  enum class Rule { shift, even_up, odd_up } rule;  // even_up: even letters are capitals
  char32_t by = 0;
};

using enum Range::Rule;

// Capitals and where their small letters stand; the first range that holds a letter decides.
constexpr std::array<Range, 24> capitals{{
    {0x41, 0x5A, shift, 32},   {0xC0, 0xD6, shift, 32},   {0xD8, 0xDE, shift, 32},
    {0x100, 0x12F, even_up},   {0x132, 0x137, even_up},   {0x139, 0x148, odd_up},
    {0x14A, 0x177, even_up},   {0x179, 0x17E, odd_up},    {0x1A0, 0x1A5, even_up},
    {0x1AF, 0x1B0, odd_up},    {0x388, 0x38A, shift, 37}, {0x391, 0x3A1, shift, 32},
    {0x3A3, 0x3AB, shift, 32}, {0x38E, 0x38F, shift, 63}, {0x400, 0x40F, shift, 80},
    {0x410, 0x42F, shift, 32}, {0x460, 0x481, even_up},   {0x48A, 0x4BF, even_up},
    {0x4C1, 0x4CE, odd_up},    {0x4D0, 0x52F, even_up},   {0x531, 0x556, shift, 48},
    {0x1E00, 0x1E95, even_up}, {0x1EA0, 0x1EFF, even_up}, {0x218, 0x21B, even_up},
}};

}  // namespace

int digit_value(char32_t point) {
  const auto* above = std::ranges::upper_bound(zeros, point);
  if (above == zeros.begin()) return -1;
  const char32_t value = point - *(above - 1);
  return value < 10 ? static_cast<int>(value) : -1;
}

char32_t plain_width(char32_t point) {
  if (point == 0x3000) return U' ';
  return point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point;
}

bool is_separator(char32_t point) {
  constexpr std::u32string_view marks =
      U" \t\r\n-.,/_:;\u00A0\u060C\u2212\u202F\u205F\u3000\u3001\u3002\uFF0C";
  return marks.find(point) != marks.npos || (point >= 0x2000 && point <= 0x200A) ||
         (point >= 0x2010 && point <= 0x2015);
}

bool is_han(char32_t point) {
  return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF);
}

bool is_invisible(char32_t point) {
  return (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF || point == 0xAD || point == 0x61C;
}

char32_t to_lower(char32_t point) {
  if (point == 0x130) return 'i';
  if (point == 0x178) return 0xFF;
  if (point == 0x386) return 0x3AC;
  if (point == 0x38C) return 0x3CC;
  if (point == 0x3C2) return 0x3C3;  // the sigma at a word's end, which has no capital of its own
  const auto* range = std::ranges::find_if(
      capitals, [&](const Range& r) { return point >= r.first && point <= r.last; });
  if (range == capitals.end()) return point;
  if (range->rule == shift) return point + range->by;
  const bool capital = (point % 2 == 0) == (range->rule == even_up);
  return capital ? point + 1 : point;
}

}  // namespace foyer::link
