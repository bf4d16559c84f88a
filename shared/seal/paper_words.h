#pragma once
// A key on paper: 32 bytes and a check as 17 words of five letters that can be read aloud
// (proquints, arXiv:0901.4016: consonant, vowel, consonant, vowel, consonant for 16 bits).

#include <string>

#include "base/result.h"
#include "base/secret.h"

namespace foyer::seal {

inline constexpr std::size_t paper_words = 17;

// With single spaces between.
base::SecretBytes write_paper_words(const base::Secret32& key);
// As they were typed: any case, any spaces, hyphens or commas. Code::malformed names no word, and
// tells of one that is missing or wrong.
base::Result<base::Secret32> read_paper_words(std::string_view typed);

}  // namespace foyer::seal
