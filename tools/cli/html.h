#pragma once
// Text as HTML that can only be text.

#include <string>
#include <string_view>

namespace foyer::cli {

// For content and for quoted attributes. What nobody would see is spelled out, as neutralise()
// does.
std::string escape_html(std::string_view text);

// The mark-up of statements: an empty line parts paragraphs, "- " begins an item, ** ** is strong.
std::string statement_html(std::string_view text);

}  // namespace foyer::cli
