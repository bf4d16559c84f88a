#include "intake/words.h"

#include "base/hash.h"
#include "base/json.h"
#include "base/utf8.h"
#include "record/fill.h"

namespace foyer::intake {

Word operator""_w(const char* key, std::size_t size) {
  return {.key = std::string(key, size)};
}
Family operator""_f(const char* prefix, std::size_t size) {
  return {{prefix, size}};
}
Word Family::operator+(std::string_view member) const {
  return {.key = std::string(prefix).append(member)};
}
Word plain(std::string_view text, std::string_view lang) {
  return {.text = std::string(text), .lang = std::string(lang)};
}

base::Result<Words> Words::parse(std::string_view file) {
  const auto json = base::parse_json(file);
  if (!json) return std::unexpected(json.error());
  Words words;
  for (const auto& [key, text] : json->members()) {
    if (!text.is_string() || base::has_hidden_characters(text.text()))
      return base::fail(base::Code::malformed, "A text of the words file cannot be shown.");
    words.texts_.emplace(key, text.text());
  }
  words.tag_ = (*json)["language.tag"].text();
  words.rtl_ = (*json)["language.direction"].text() == "rtl";
  if (words.tag_.empty())
    return base::fail(base::Code::malformed, "The words file does not name its language.");
  words.hash_ = base::hash_name(base::as_bytes(file));
  return words;
}

std::string Words::say(const Word& word) const {
  if (word.key.empty()) return word.text;
  const auto found = texts_.find(word.key);
  if (found == texts_.end()) return word.key;
  return record::fill(found->second, word.values);
}

}  // namespace foyer::intake
