#pragma once
// Whether two words are the same to a person: case, accents, vowel points, the width and script of
// digits, the width of letters and what stands around them do not matter.

#include <string_view>

namespace foyer::intake {

// Both are valid UTF-8. Letters without an equal (most scripts have no case) are compared as they
// are.
bool is_same_word(std::string_view typed, std::string_view shown);

}  // namespace foyer::intake
