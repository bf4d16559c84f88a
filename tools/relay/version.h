#pragma once

#include <string_view>

namespace foyer::relay {

// As CMake's project says it.
std::string_view version();

}  // namespace foyer::relay
