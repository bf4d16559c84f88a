#pragma once
// Reading grade: Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975),
// 0.39 words per sentence + 11.8 syllables per word - 15.59. Made for English only.

#include <optional>
#include <string_view>

namespace foyer::pack {

struct Counts {
  int sentences = 0, words = 0, syllables = 0;
};

// Marks of strong words are passed over. A sentence ends at . ! ? before a space and at the end of
// a line, so that items of a list are sentences.
Counts count_words(std::string_view text);

// The formula by itself. Counts of zero give grade 0.
double flesch_kincaid(const Counts& counts);

// Nothing where no established formula is implemented for this language.
std::optional<double> reading_grade(std::string_view text, std::string_view lang);

}  // namespace foyer::pack
