#pragma once
// What the page tells of a choice.

#include <string_view>
#include <vector>

#include "view/node.h"

namespace foyer::view {

// The keys of the chosen options, as decimal numbers with single spaces between. None for any
// other text.
std::vector<Key> picked_keys(std::string_view value);

}  // namespace foyer::view
