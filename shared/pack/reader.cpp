#include "pack/reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace foyer::pack {
namespace limits = base::limits;
using base::Json;

namespace {

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-';
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= limits::pack_id_bytes_max &&
         std::ranges::all_of(text, is_id_letter);
}

}  // namespace

void Reader::refuse(Word key, std::string_view sentence, base::Code code) {
  if (failed()) return;
  error_ = base::Error{code, sentence};
  where_ = key;
}

bool Reader::list_is_fine(const Json& items, std::size_t least) const {
  if (items.is_null()) return least == 0;
  const std::size_t size = items.items().size();
  return items.is_array() && size >= least && size <= limits::pack_list_max;
}

std::string Reader::string_of(const Json& value, Word key, std::size_t bytes_max) {
  const std::string_view text = value.text();
  if (!value.is_string()) {
    refuse(key, "The content pack lacks a text member or has another type there.");
  } else if (text.size() > bytes_max) {
    refuse(key, "A text of the content pack is too long.", base::Code::too_large);
  } else if (base::has_hidden_characters(text)) {
    refuse(key, "A text of the content pack holds hidden characters.");
  }
  return std::string(text);
}

std::string Reader::id_of(const Json& value, Word key) {
  std::string text = string_of(value, key, limits::pack_id_bytes_max);
  if (!is_id(text)) refuse(key, "An id of the content pack has letters that ids may not have.");
  return text;
}

std::string Reader::word_of(const Json& value, Word key, std::span<const Word> known) {
  std::string text = string_of(value, key, limits::pack_id_bytes_max);
  if (std::ranges::find(known, text) == known.end()) {
    refuse(key, "The content pack uses a word that this program does not know.");
  }
  return text;
}

std::string Reader::id(const Json& from, Word key) {
  return id_of(from[key], key);
}

std::string Reader::word(const Json& from, Word key, std::span<const Word> known) {
  return word_of(from[key], key, known);
}

std::string Reader::line(const Json& from, Word key) {
  std::string text = spare_line(from, key);
  if (text.empty()) refuse(key, "The content pack lacks a text member or has another type there.");
  return text;
}

std::string Reader::spare_line(const Json& from, Word key) {
  if (from[key].is_null()) return {};
  std::string text = string_of(from[key], key, limits::pack_line_bytes_max);
  if (text.find_first_of("\n\t") != std::string::npos) {
    refuse(key, "A member of the content pack must be one line.");
  }
  return text;
}

int Reader::number(const Json& from, Word key, int least, int most) {
  const auto read = from.get_integer(key, least, most);
  if (!read) refuse(key, "A number of the content pack is missing or out of its bounds.");
  return static_cast<int>(read.value_or(0));
}

bool Reader::truth(const Json& from, Word key) {
  if (!from[key].is_bool()) refuse(key, "The content pack lacks a yes or no.");
  return from[key].truth();
}

std::string Reader::text_id(const Json& from, Word key) {
  std::string text = id(from, key);
  texts_.insert(text);
  return text;
}

std::string Reader::statement_id(const Json& from, Word key) {
  std::string text = text_id(from, key);
  statements_.insert(text);
  return text;
}

std::vector<std::string> Reader::ids(const Json& from, Word key, std::size_t least) {
  return list(from, key, least, [&](const Json& item) { return id_of(item, key); });
}

std::vector<std::string> Reader::words(const Json& from, Word key, std::size_t least,
                                       std::span<const Word> known) {
  return list(from, key, least, [&](const Json& item) { return word_of(item, key, known); });
}

std::vector<std::string> Reader::text_ids(const Json& from, Word key, std::size_t least) {
  std::vector<std::string> out = ids(from, key, least);
  texts_.insert(out.begin(), out.end());
  return out;
}

std::vector<std::string> Reader::statement_ids(const Json& from, Word key, std::size_t least) {
  std::vector<std::string> out = text_ids(from, key, least);
  statements_.insert(out.begin(), out.end());
  return out;
}

}  // namespace foyer::pack
