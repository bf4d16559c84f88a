#pragma once
// Text from outside: valid UTF-8 (RFC 3629) and nothing that hides or reorders what is read.

#include <string>
#include <string_view>
#include <vector>

namespace foyer::base {

// No overlong form, no surrogate, nothing above U+10FFFF, no NUL.
bool is_valid_utf8(std::string_view text);

// Code points of valid UTF-8; the caller has checked it.
std::vector<char32_t> to_code_points(std::string_view text);
std::string from_code_points(const std::vector<char32_t>& points);

// True for bidi overrides and isolates, zero-width and other invisible characters, and controls
// other than line feed and tab. The joiners U+200C and U+200D are allowed: Persian, Hindi and
// emoji need them.
bool has_hidden_characters(std::string_view text);

// The text between U+2068 and U+2069, so that text around it, which runs from right to left or not,
// does not reorder it; unchanged where it cannot be reordered. Only for showing: nothing that is
// kept has such characters.
std::string kept_apart(std::string_view text, bool within_rtl);

}  // namespace foyer::base
