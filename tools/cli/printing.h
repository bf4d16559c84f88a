#pragma once
// What commands that write a PDF share: its options, and a sentence where a letter is missing.

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "paper/paper.h"

namespace foyer::cli {

// --page, and --large where a person is to read or fill it in.
std::vector<Option> printing_options();
inline constexpr Option large_option{"--large", "", "large print: 18 points and more"};

// The file's bytes. Throws Failure.
std::string print_paper(const paper::Paper& paper, const Arguments& arguments);

}  // namespace foyer::cli
