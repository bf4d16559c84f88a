#pragma once
// Words whose syllables no rule of syllables.cpp gets right.

#include <string_view>

namespace foyer::pack {

// 0 for a word that follows the rules. Lower case.
int syllables_by_exception(std::string_view word);

}  // namespace foyer::pack
