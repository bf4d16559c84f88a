#pragma once
// How easy a Spanish text is: the perspicuity of Szigriszt Pazos (1993),
// 206.835 - 62.3 syllables per word - words per sentence, read on the INFLESZ scale of
// Barrio-Cantalejo et al. (An. Sist. Sanit. Navar. 2008; 31: 135-152): from 55 on a text is of
// normal difficulty, from 65 on quite easy, from 80 on very easy. More is easier.

#include <string_view>

#include "pack_lint/grade.h"

namespace foyer::pack {

// As spelling divides them: a strong vowel (a, e, o) and a stressed weak one (í, ú) each carry a
// syllable, other weak ones lean on their neighbours; y is a vowel where no vowel follows. The word
// is in any case; two syllables for each digit. At least 1.
int count_spanish_syllables(std::u32string_view word);

Counts count_spanish(std::string_view text);
double perspicuity(const Counts& counts);  // counts of zero give 100

}  // namespace foyer::pack
