#pragma once
// Reads members strictly and keeps the first refusal, so that a parser reads top-down without a
// branch per member. After a refusal everything reads as empty; the parser looks at the end.

#include <optional>
#include <set>
#include <span>
#include <string>

#include "base/json.h"
#include "pack/vocabulary.h"

namespace foyer::pack {

class Reader {
 public:
  // Ids are ASCII letters, digits, '.' and '-', 1 to 64 of them.
  std::string id(const base::Json& from, Word key);
  std::string word(const base::Json& from, Word key, std::span<const Word> known);
  std::string line(const base::Json& from, Word key);        // one visible line, not empty
  std::string spare_line(const base::Json& from, Word key);  // absent or empty is fine
  int number(const base::Json& from, Word key, int least, int most);
  bool truth(const base::Json& from, Word key);

  // An id that must have a text, and one that must be a statement with a text.
  std::string text_id(const base::Json& from, Word key);
  std::string statement_id(const base::Json& from, Word key);

  // Each item of a list of at least `least`, read by `read(item)`.
  template <typename F>
  auto list(const base::Json& from, Word key, std::size_t least, F read) {
    std::vector<decltype(read(from))> out;
    const base::Json& items = from[key];
    if (!list_is_fine(items, least))
      refuse(key, "A list of the content pack is not as it must be.");
    for (const base::Json& item : items.items()) {
      if (failed()) break;
      out.push_back(read(item));
    }
    return out;
  }
  std::vector<std::string> ids(const base::Json& from, Word key, std::size_t least);
  std::vector<std::string> words(const base::Json& from, Word key, std::size_t least,
                                 std::span<const Word> known);
  std::vector<std::string> text_ids(const base::Json& from, Word key, std::size_t least);
  std::vector<std::string> statement_ids(const base::Json& from, Word key, std::size_t least);

  void refuse(Word key, std::string_view sentence, base::Code code = base::Code::malformed);
  bool failed() const { return error_.has_value(); }
  const std::optional<base::Error>& error() const { return error_; }
  const std::string& where() const { return where_; }

  const std::set<std::string, std::less<>>& mentioned_texts() const { return texts_; }
  const std::set<std::string, std::less<>>& mentioned_statements() const { return statements_; }

 private:
  bool list_is_fine(const base::Json& items, std::size_t least) const;
  std::string string_of(const base::Json& value, Word key, std::size_t bytes_max);
  std::string id_of(const base::Json& value, Word key);
  std::string word_of(const base::Json& value, Word key, std::span<const Word> known);

  std::optional<base::Error> error_;
  std::string where_;
  std::set<std::string, std::less<>> texts_, statements_;
};

}  // namespace foyer::pack
