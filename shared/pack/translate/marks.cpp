#include "pack_translate/marks.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace foyer::pack {
namespace {

std::bitset<10> places_of(std::string_view text) {
  std::bitset<10> out;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}')
      out.set(static_cast<std::size_t>(text[i + 1] - '0'));
  return out;
}

int strong_marks(std::string_view text) {
  int count = 0;
  for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2))
    ++count;
  return count;
}

}  // namespace

bool has_same_marks(std::string_view english, std::string_view text, Places places) {
  auto wanted = places_of(english), has = places_of(text);
  if (places == Places::but_the_count) wanted.reset(0), has.reset(0);
  return wanted == has && strong_marks(english) == strong_marks(text);
}

bool is_translated(std::string_view key) {
  constexpr std::array<std::string_view, 3> own{"language.tag", "language.direction",
                                                "language.reviewer"};
  return key.find('#') == std::string_view::npos && std::ranges::find(own, key) == own.end();
}

}  // namespace foyer::pack
