#include "base/html.h"

namespace foyer::base {
namespace {

std::string_view name_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const std::string_view name = name_of(c);
    if (name.empty())
      out += c;
    else
      out += name;
  }
  return out;
}

}  // namespace foyer::base
