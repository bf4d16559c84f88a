#pragma once
// Inside this folder: the files of assets/paper_words, as they were when this was built.

#include <string_view>

namespace foyer::paper {

std::string_view built_words(std::string_view lang);  // empty where there is no such file

}  // namespace foyer::paper
