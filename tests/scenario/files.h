#pragma once
// Files of the tree, as the page would load them.

#include <string>
#include <string_view>
#include <vector>

namespace foyer::scenario {

// From the root of the tree; a file that is not there ends the test.
std::string read_file(std::string_view path);
bool has_file(std::string_view path);
std::vector<std::string> files_in(std::string_view folder);  // their names, sorted

}  // namespace foyer::scenario
