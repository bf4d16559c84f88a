#pragma once
// What a typed code is made of, in any script: digits, separators, letters.

namespace foyer::link {

// 0 to 9 for a decimal digit of any script (Unicode category Nd), or -1.
int digit_value(char32_t point);

// The plain form of a sign that East Asian keyboards write as wide as their own: U+FF01 to U+FF5E
// and the wide space. Any other stays.
char32_t plain_width(char32_t point);

// Spaces, dashes, dots, commas, slashes: what people put between the pieces of a code.
bool is_separator(char32_t point);

// Marks that come along when a code is pasted: bidi marks, joiners, zero-width spaces.
bool is_invisible(char32_t point);

// A character of Chinese (the blocks of CJK ideographs on Unicode's first plane).
bool is_han(char32_t point);

// Simple case folding of Latin, Greek, Cyrillic and Armenian letters in NFC. The two small sigmas
// become one.
char32_t to_lower(char32_t point);

}  // namespace foyer::link
