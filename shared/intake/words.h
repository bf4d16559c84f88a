#pragma once
// The kiosk's own words in one language: assets/words/<lang>.json, flat {key: text} with {0} {1} as
// places for values; "<key>#one" and the like are the forms for counts (base/plural.h). What the
// agency says stands in the pack instead.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::intake {

// Something to say: a key of the words with what fills its places, or a text from elsewhere.
struct Word {
  std::string key = {};  // empty: `text` is said as it is
  std::vector<std::string> values = {};
  std::string text = {}, lang = {};  // lang: of `text`, where it may differ from the screen's

  template <typename... Values>
  Word with(Values&&... more) const {
    Word filled = *this;
    (filled.values.emplace_back(std::forward<Values>(more)), ...);
    return filled;
  }
  bool empty() const { return key.empty() && text.empty(); }
};

// "code.wrong"_w names a key; the test of the words finds every key by this suffix.
Word operator""_w(const char* key, std::size_t size);
// A member of a family of keys: "policy."_f + "breach". The family's name ends in a dot.
struct Family {
  std::string_view prefix;
  Word operator+(std::string_view member) const;
};
Family operator""_f(const char* prefix, std::size_t size);
Word plain(std::string_view text, std::string_view lang = {});

class Words {
 public:
  // Code::malformed unless it is an object of texts that names its language.
  static base::Result<Words> parse(std::string_view file);

  // The text with its places filled; the key itself where the file lacks it. A value that is a day,
  // as 2026-03-01, is written as people write it here.
  std::string say(const Word& word) const;
  std::vector<std::string> written(std::vector<std::string> values) const;
  // The same for the page: what fills a place is kept apart from the text around it (isolates,
  // Unicode Standard Annex #9) where it may run in another direction.
  std::string show(const Word& word) const;
  // The key of the text that is said: "idle.what#one" where the word counts, by its first place,
  // and the language has a form of its own for that count.
  std::string key_of(const Word& word) const;
  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

  std::string_view tag() const { return tag_; }    // BCP 47
  std::string_view name() const { return name_; }  // of the language, in itself
  bool rtl() const { return rtl_; }
  const std::string& hash_name() const { return hash_; }  // of the file, as evidence cites it
  const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }

 private:
  std::string write(const std::string& value) const;

  std::map<std::string, std::string, std::less<>> texts_;
  std::string tag_, name_, hash_;
  bool rtl_ = false;
};

}  // namespace foyer::intake
