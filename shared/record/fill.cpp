#include "record/fill.h"

namespace foyer::record {

std::string fill(std::string_view text, const std::vector<std::string>& values) {
  std::string out;
  while (!text.empty()) {
    const bool place =
        text.size() >= 3 && text[0] == '{' && text[2] == '}' && text[1] >= '0' && text[1] <= '9';
    const auto index = place ? static_cast<std::size_t>(text[1] - '0') : values.size();
    if (index < values.size()) {
      out += values[index];
      text.remove_prefix(3);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace foyer::record
