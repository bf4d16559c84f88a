#pragma once
// What a translation must have as English has it: places for values, and strong words.

#include <string_view>

namespace foyer::pack {

// A form that goes with one count may leave its number out: "one more time".
enum class Places { all, but_the_count };

bool has_same_marks(std::string_view english, std::string_view text, Places places);

// False for forms ("key#one"), and for what a file of words says of its own language.
bool is_translated(std::string_view key);

}  // namespace foyer::pack
