#include "intake/same_word.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "link/letters.h"

namespace foyer::intake {
namespace {

// A run of code points and the plain letters that they are to a reader, one for each.
struct Run {
  char32_t from;
  std::string_view letters;
};
constexpr std::array runs{
    Run{0xC0, "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"},
    Run{0x100,
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
        "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
    Run{0x1A0, "oo"},
    Run{0x1AF, "uu"},
    Run{0x1EA0,
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuu"
        "yyyyyyyy"},
};

struct Range {
  char32_t from, to;
};
// Combining accents, Hebrew points, Arabic vowel signs and the Arabic stretch.
constexpr std::array accents{Range{0x300, 0x36F}, Range{0x591, 0x5C7}, Range{0x640, 0x640},
                             Range{0x64B, 0x65F}};
// Greek and Cyrillic capitals stand a fixed way before their small letters.
constexpr std::array capitals{Range{0x391, 0x3A9}, Range{0x410, 0x42F}};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return point >= range.from && point <= range.to; });
}

bool is_around(char32_t point) {  // ASCII that is no letter and no digit
  constexpr std::u32string_view marks = U" \t\n.,;:!?'\"()*-";
  return marks.find(point) != std::u32string_view::npos;
}

char32_t plain_letter(char32_t point) {
  if (const int digit = link::digit_value(point); digit >= 0) return U'0' + digit;
  if (point >= U'A' && point <= U'Z') return point + (U'a' - U'A');
  if (is_in(capitals, point)) return point + 0x20;
  for (const Run& run : runs) {
    const char32_t at = point - run.from;
    if (point >= run.from && at < run.letters.size() && run.letters[at] != '*')
      return static_cast<char32_t>(run.letters[at]);
  }
  return point;
}

std::u32string fold(std::string_view word) {
  std::u32string out;
  for (char32_t typed : base::to_code_points(word)) {
    const char32_t point = link::plain_width(typed);
    if (!is_in(accents, point) && !is_around(point)) out += plain_letter(point);
  }
  return out;
}

}  // namespace

bool is_same_word(std::string_view typed, std::string_view shown) {
  const std::u32string said = fold(typed);
  return !said.empty() && said == fold(shown);
}

}  // namespace foyer::intake
