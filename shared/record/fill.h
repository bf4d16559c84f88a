#pragma once
// Texts with places: "{0} asks you" and {"Harbour House"} make "Harbour House asks you".

#include <string>
#include <string_view>
#include <vector>

namespace foyer::record {

// Places without a value stay as they are; a value is never read for places again.
std::string fill(std::string_view text, const std::vector<std::string>& values);

}  // namespace foyer::record
