#pragma once
// What of a typed text can be seen.

#include <string>
#include <string_view>

namespace foyer::base {

// What cannot be seen cannot be meant: invisible and direction-changing characters are left out of
// valid UTF-8.
std::string visible_part(std::string_view text);

}  // namespace foyer::base
