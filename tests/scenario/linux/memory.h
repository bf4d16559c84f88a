#pragma once
// Searches this process's own heap for what a person typed.

#include <cstddef>
#include <string_view>

namespace foyer::scenario {

// How often the text stands in memory that can be written, the stack and the text itself left out.
// It is given with each byte xored, so that the search does not find the question.
std::size_t times_in_memory(std::string_view hidden, unsigned char mask);

}  // namespace foyer::scenario
