#include "intake/words.h"

#include <charconv>

#include "base/date.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/plural.h"
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
  words.name_ = (*json)["language.name"].text();
  words.rtl_ = (*json)["language.direction"].text() == "rtl";
  if (words.tag_.empty())
    return base::fail(base::Code::malformed, "The words file does not name its language.");
  words.hash_ = base::hash_name(base::as_bytes(file));
  return words;
}

std::string Words::key_of(const Word& word) const {
  const std::string_view first = word.values.empty() ? std::string_view() : word.values.front();
  std::uint64_t count = 0;
  const auto [end, bad] = std::from_chars(first.data(), first.data() + first.size(), count);
  if (first.empty() || bad != std::errc{} || end != first.data() + first.size()) return word.key;
  std::string form = word.key + "#";
  form += base::name_of(base::plural_of(tag_, count));
  return has(form) ? form : word.key;
}

// The month's own text is the whole day: {0} is that of the month, {1} the year.
std::string Words::write(const std::string& value) const {
  if (!base::parse_date(value)) return value;
  const auto without_zero = [](std::string_view two) { return two.substr(two[0] == '0' ? 1 : 0); };
  const std::string_view text = value;
  const Word month = "date.month."_f + without_zero(text.substr(5, 2));
  const auto found = texts_.find(month.key);
  if (found == texts_.end()) return value;
  return record::fill(found->second,
                      {std::string(without_zero(text.substr(8))), value.substr(0, 4)});
}

std::vector<std::string> Words::written(std::vector<std::string> values) const {
  for (std::string& value : values) value = write(value);
  return values;
}

std::string Words::say(const Word& word) const {
  if (word.key.empty()) return word.lang.empty() ? write(word.text) : word.text;
  const auto found = texts_.find(key_of(word));
  if (found == texts_.end()) return word.key;
  return record::fill(found->second, written(word.values));
}

std::string Words::show(const Word& word) const {
  if (word.key.empty() && !word.lang.empty()) return word.text;
  if (word.key.empty()) return base::kept_apart(write(word.text), rtl_);
  Word apart = word;
  apart.values = written(std::move(apart.values));
  for (std::string& value : apart.values) value = base::kept_apart(value, rtl_);
  return say({.key = key_of(word), .values = std::move(apart.values)});
}

}  // namespace foyer::intake
