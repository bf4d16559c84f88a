#include "base/visible.h"

#include "base/utf8.h"

namespace foyer::base {

std::string visible_part(std::string_view text) {
  std::string out;
  for (char32_t point : to_code_points(text)) {
    const std::string one = from_code_points({point});
    if (!has_hidden_characters(one)) out += one;
  }
  return out;
}

}  // namespace foyer::base
