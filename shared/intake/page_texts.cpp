// The pack's statements and the kiosk's longer words on a page: their mark-up, and what becomes
// evidence.

#include "intake/page.h"
#include "intake/state.h"

namespace foyer::intake {

using view::Kind;
using view::Node;

namespace {

std::string_view take_until(std::string_view& rest, std::string_view mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + mark.size(), rest.size()));
  return piece;
}

}  // namespace

void Page::statement(std::string_view text_id) {
  const Word word = shown(text_id);
  paragraphs(text_id, word.text, word.lang);
}

Word Page::shown(std::string_view text_id) {
  const pack::Pack* pack = state_.content();
  if (!pack || text_id.empty()) return {};
  const std::string_view lang = state_.words.tag();
  Word word = plain(pack->text(text_id, lang), pack->language_of(text_id, lang));
  const pack::Statement* statement = pack->statement(text_id);
  if (!statement || !visible_.back()) return word;
  Showing one;
  one.id = text_id;
  one.version = std::to_string(statement->version);
  one.lang = word.lang;
  one.text = word.text;
  showing.push_back(std::move(one));
  return word;
}

void Page::evident(const Word& text) {
  paragraphs(text.key, said(text), state_.words_for(text).tag());
  if (!visible_.back()) return;
  const Words& from = state_.words_for(text);
  Showing one;
  one.source = Showing::Source::words;
  one.id = from.key_of(text);
  one.version = from.hash_name();
  one.lang = from.tag();
  one.text = said(text);
  one.values = from.written(text.values);
  showing.push_back(std::move(one));
}

// Takes the items that the block begins with.
void Page::items(std::string_view name, std::string_view& block, std::string_view lang) {
  Node& list = add(Kind::list, name, {});
  open_.push_back(&list.children);
  visible_.push_back(visible_.back());
  const Inside inside(*this);
  while (block.starts_with("- "))
    add(Kind::paragraph, std::string(name).append(".item"),
        plain(take_until(block, "\n").substr(2), lang));
}

// The closed mark-up of a pack: an empty line parts paragraphs, "- " begins an item.
void Page::paragraphs(std::string_view name, std::string_view text, std::string_view lang) {
  while (!text.empty()) {
    std::string_view block = take_until(text, "\n\n");
    while (!block.empty()) {
      if (block.starts_with("- ")) {
        items(name, block, lang);
        continue;
      }
      const std::size_t end = std::min(block.find("\n- "), block.size());
      add(Kind::paragraph, name, plain(block.substr(0, end), lang));
      block.remove_prefix(std::min(end + 1, block.size()));
    }
  }
}

}  // namespace foyer::intake
