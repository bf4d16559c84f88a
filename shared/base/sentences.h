#pragma once
// Where the sentences of a text are, for reading aloud one after another. A small part of Unicode
// Standard Annex #29 that needs no tables: it knows the marks that end a sentence in the scripts
// that the kiosk meets, and a few abbreviations that do not.

#include <string_view>
#include <vector>

namespace foyer::base {

// The sentences of valid UTF-8 text in their order, each without the spaces around it; together
// they are all of the text but such spaces. A line's end always ends a sentence. None is empty.
std::vector<std::string_view> split_sentences(std::string_view text);

}  // namespace foyer::base
