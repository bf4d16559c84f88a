#include "view/picked.h"

#include <charconv>

namespace foyer::view {

std::vector<Key> picked_keys(std::string_view value) {
  std::vector<Key> out;
  const char* at = value.data();
  const char* const end = at + value.size();
  while (at < end) {
    Key key = 0;
    const auto [next, bad] = std::from_chars(at, end, key);
    if (bad != std::errc{}) return {};
    out.push_back(key);
    at = next;
    while (at < end && *at == ' ') ++at;
  }
  return out;
}

}  // namespace foyer::view
