// The pack's statements and the kiosk's longer words on a page: their mark-up, and what becomes
// evidence.

#include "intake/display.h"
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
  const std::size_t from = size();
  paragraphs(text_id, word.text, word.lang);
  const pack::Statement* statement =
      state_.content() ? state_.content()->statement(text_id) : nullptr;
  if (statement == nullptr) return;
  const auto& files = reads_easily(*statement) ? statement->easy_audio : statement->audio;
  if (const auto file = files.find(word.lang); file != files.end()) read_by(file->second, from);
  for (const pack::Film& one : statement->films) film(text_id, one);
}

bool Page::reads_easily(const pack::Statement& statement) const {
  return !statement.easy.empty() && wants_easy_words(state_);
}

// All that stands around here from there on.
void Page::read_by(const std::string& file, std::size_t from) {
  for (std::size_t i = from; i < size(); ++i) {
    const Node& node = (*open_.back())[i];
    audio[node.key] = file;
    for (const Node& item : node.children) audio[item.key] = file;
  }
}

// Closed, so that nothing is fetched before somebody wants to see it.
void Page::film(std::string_view text_id, const pack::Film& film) {
  auto captions = film.captions.find(state_.words.tag());
  if (captions == film.captions.end()) captions = film.captions.begin();
  if (captions == film.captions.end()) return;
  const std::string name = std::string(text_id) + ".film." + film.language;
  const Inside inside = card(name, "film.watch"_w, plain(film.language));
  Node& node = add(Kind::live, name + ".live", "film.label"_w);
  hint(node, "film.failed"_w);
  node.value = "film " + film.file + " " + captions->second + " " + captions->first;
}

Word Page::shown(std::string_view text_id) {
  const pack::Pack* pack = state_.content();
  if (!pack || text_id.empty()) return {};
  const std::string_view lang = state_.words.tag();
  const pack::Statement* statement = pack->statement(text_id);
  const bool easy = statement && reads_easily(*statement);
  const std::string_view said = easy ? std::string_view(statement->easy) : text_id;
  Word word = plain(pack->text(said, lang), pack->language_of(said, lang));
  if (!statement || !visible_.back()) return word;
  Showing one;
  one.id = text_id;
  one.version = std::to_string(statement->version);
  one.lang = word.lang;
  one.level = easy ? Showing::Level::easy : Showing::Level::usual;
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
