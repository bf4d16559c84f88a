#include "paper/words.h"

#include <cassert>

#include "paper/built_words.h"

namespace foyer::paper {

using intake::operator""_w;

namespace {

intake::Words read(std::string_view lang) {
  auto words = intake::Words::parse(built_words(lang));
  assert(words);  // the program's own
  return std::move(*words);
}

}  // namespace

Words::Words(std::string_view lang)
    : first_(read("en")), own_(read(built_words(lang).empty() ? "en" : lang)) {}

std::string Words::say(const intake::Word& word) const {
  return own_.has(own_.key_of(word)) || word.key.empty() ? own_.say(word) : first_.say(word);
}

std::string Words::list(const std::vector<std::string>& pieces) const {
  const std::string between = say("paper.and"_w);
  std::string out;
  for (const std::string& piece : pieces) {
    if (!piece.empty()) out += (out.empty() ? "" : between) + piece;
  }
  return out;
}

std::string Words::of(intake::Family family, std::string_view member) const {
  const intake::Word word = family + member;
  return has(word) ? say(word) : std::string(member);
}

}  // namespace foyer::paper
