#pragma once
// Syllables of an English word as it is spoken in the United States.

#include <string_view>

namespace foyer::pack {

// Letters, digits, apostrophes and hyphens; any case. Numbers count as they are read out: up to 99
// as a number ("30" is two), longer ones digit by digit ("911" is three). At least 1.
int count_syllables(std::string_view word);

}  // namespace foyer::pack
