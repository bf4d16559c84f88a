#include "base/utf8.h"
#include "pack/parse.h"

namespace foyer::pack {
using base::Json;
namespace limits = base::limits;

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

void check_text(Reader& r, const std::string& id, const Json& text) {
  if (!text.is_string() || is_blank(text.text())) {
    r.refuse(id, "A text of the content pack is empty.");
  } else if (text.text().size() > limits::pack_text_bytes_max) {
    r.refuse(id, "A text of the content pack is too long.", base::Code::too_large);
  } else if (base::has_hidden_characters(text.text())) {
    r.refuse(id, "A text of the content pack holds hidden characters.");
  }
}

Statement read_statement(Reader& r, const Json& item) {
  Statement statement{
      r.text_id(item, "id"), r.number(item, "version", 1, 1'000'000), {}, {}, {}, {}, {}, {}};
  if (item.has("easy")) statement.easy = r.text_id(item, "easy");
  read_media(r, item, statement);
  statement.clauses = r.ids(item, "clauses", 0);
  for (const auto& [tag, people] : item["people"].members()) {
    statement.people[tag] = {r.spare_line(people, "translator"), r.spare_line(people, "reviewer")};
  }
  return statement;
}

}  // namespace

void read_texts(Reader& r, const Json& body, Pack& pack) {
  pack.statements =
      r.list(body, "statements", 1, [&](const Json& item) { return read_statement(r, item); });
  for (const auto& [tag, texts] : body["texts"].members()) {
    if (!pack.language(tag)) r.refuse(tag, "The content pack has texts of a language it lacks.");
    Pack::Texts& to = pack.texts[tag];
    for (const auto& [id, text] : texts.members()) {
      check_text(r, id, text);
      to.emplace(id, text.text());
    }
  }
}

}  // namespace foyer::pack
