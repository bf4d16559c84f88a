#pragma once
// What the page says, by the name of the words, so that a test does not hang on how it is put.

#include <string>
#include <string_view>
#include <vector>

namespace foyer::scenario {

// The kiosk's words for this key, in English or another language, with its places filled. A key
// that is not there ends the test.
std::string word(std::string_view key, const std::vector<std::string>& values = {},
                 std::string_view lang = "en");

}  // namespace foyer::scenario
