#include "paper/paper.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace foyer::paper {
namespace {

constexpr std::string_view item_mark = "- ";

std::string in_hex(std::uint32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  do {
    out.insert(out.begin(), digits[value % 16]);
    value /= 16;
  } while (value != 0);
  return out;
}

// How long the character is that begins here; 1 for a byte that begins none.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return base::is_valid_utf8(text.substr(at, length)) ? length : 1;
}

// Private use has no letters that two people would agree on, and a noncharacter none at all.
bool means_nothing(char32_t point) {
  return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000 || (point & 0xFFFE) == 0xFFFE ||
         (point >= 0xFDD0 && point <= 0xFDEF);
}

bool shows(std::string_view character) {
  if (character.size() == 1) {
    const auto byte = static_cast<unsigned char>(character[0]);
    return byte == '\n' || byte == '\t' || (byte >= 0x20 && byte < 0x7F);
  }
  if (base::has_hidden_characters(character)) return false;
  return !means_nothing(base::to_code_points(character).front());
}

std::string named(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1 && first >= 0x80) return "\\x{" + in_hex(first) + "}";
  return number_of(base::to_code_points(character).front());
}

void end_list(Paper& paper, List& list) {
  if (!list.items.empty()) paper.blocks.emplace_back(std::move(list));
  list = {};
}

void add_line(Paper& paper, std::string_view line, const Text& like, Style style, List& list) {
  Text one = like;
  one.text = line;
  if (line.starts_with(item_mark)) {
    one.text = line.substr(item_mark.size());
    list.items.push_back(std::move(one));
    return;
  }
  end_list(paper, list);
  if (!line.empty()) paper.blocks.emplace_back(Paragraph{std::move(one), style});
}

}  // namespace

Text Paper::own(std::string text) const {
  return {std::move(text), lang, rtl ? Runs::rtl : Runs::ltr};
}

void add_prose(Paper& paper, const Text& text, Style style) {
  List list;
  const std::string_view whole = text.text;
  std::size_t at = 0;
  while (at <= whole.size()) {
    const std::size_t end = std::min(whole.find('\n', at), whole.size());
    add_line(paper, whole.substr(at, end - at), text, style, list);
    at = end + 1;
  }
  end_list(paper, list);
}

std::string number_of(char32_t point) {
  return "\\u{" + in_hex(point) + "}";
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view one = text.substr(at, length_at(text, at));
    if (shows(one))
      out += one;
    else
      out += named(one);
    at += one.size();
  }
  return out;
}

}  // namespace foyer::paper
