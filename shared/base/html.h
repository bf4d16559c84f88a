#pragma once
// Text inside of HTML, where it can end neither an element nor the value of an attribute
// (HTML Living Standard, section 13.3).

#include <string>
#include <string_view>

namespace foyer::base {

// Good between tags and between double or single quotes; not in a script, a style or a URL, nor in
// a value without quotes.
std::string escape_html(std::string_view text);

}  // namespace foyer::base
