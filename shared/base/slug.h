#pragma once
// A sentence of the program as the name of its translation: "No key at hand opens it." is
// "no-key-at-hand-opens-it". Letters and digits of ASCII are kept, small; whatever stands between
// them is one "-"; words beyond the eighth are left out.

#include <string>
#include <string_view>

namespace foyer::base {

std::string slug_of(std::string_view sentence);

}  // namespace foyer::base
