#pragma once
// The session's own sources and words, read as text.

#include <set>
#include <string>
#include <vector>

namespace foyer::test {

std::string read_file(const std::string& path);                 // from the root of the tree
std::vector<std::string> read_folder(const std::string& path);  // every file in it, as text

std::vector<std::string> names_in(const std::string& path);  // of the .json files in it

// What stands between a quote and `suffix`, as in "code.wrong"_w.
std::set<std::string> literals(const std::vector<std::string>& texts, const std::string& suffix);

}  // namespace foyer::test
