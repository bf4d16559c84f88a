#pragma once
// Paper as a PDF (ISO 32000) that a screen reader can read too: every word stands under a tag with
// its language, drawings are paths with a text, and the same paper gives the same bytes with the
// same fonts. Letters come from the machine's fonts.

#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "paper/paper.h"

namespace foyer::print {

enum class Size { letter, a4 };
enum class Print { usual, large };  // large: 18 points and more

// Letters that no font of this machine has: no file at all, or their numbers instead, as \u{C05}.
enum class Missing { refuse, number };

struct Look {
  Size size = Size::letter;
  Print print = Print::usual;
  Missing missing = Missing::refuse;
};

// Code::not_found when this machine has no letter for a character, and `missing`, if given, names
// some: "U+0C05 U+0C06". Code::too_large beyond pages_max pages.
base::Result<base::Bytes> write_pdf(const paper::Paper& paper, const Look& look,
                                    std::string* missing = nullptr);

inline constexpr int pages_max = 5'000;

}  // namespace foyer::print
