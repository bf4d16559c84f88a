#include "intake/language.h"

#include <algorithm>

#include "intake/state.h"

namespace foyer::intake {
namespace {

// RFC 4647 basic filtering, one way: the wish es-MX is met by es.
bool meets(std::string_view offered, std::string_view wished) {
  return wished == offered || (wished.starts_with(offered) && wished.size() > offered.size() &&
                               wished[offered.size()] == '-');
}

}  // namespace

std::vector<std::string> offered_languages(const State& state) {
  if (state.arrival.manifest() != nullptr && !state.arrival.manifest()->languages.empty())
    return state.arrival.manifest()->languages;
  if (state.visit && state.visit->card && state.visit->card->lang != state.words.tag())
    return {state.visit->card->lang, std::string(state.words.tag())};
  return {std::string(state.words.tag())};
}

void choose_language(State& state, std::string_view tag, Effects& effects) {
  const auto offered = offered_languages(state);
  if (std::find(offered.begin(), offered.end(), tag) == offered.end()) return;
  if (tag != state.words.tag()) effects.push_back(LoadWords{std::string(tag)});
}

void choose_wished_language(State& state, Effects& effects) {
  for (const std::string& wish : state.wishes)
    for (const std::string& offer : offered_languages(state))
      if (meets(offer, wish)) return choose_language(state, offer, effects);
  const auto offered = offered_languages(state);
  if (!offered.empty()) choose_language(state, offered.front(), effects);
}

void take_words(State& state, const WordsLoaded& loaded) {
  auto words = Words::parse(loaded.words);
  if (!words || words->tag() != loaded.lang) {
    state.place.status = "language.failed"_w;
    return;
  }
  state.words = std::move(*words);
  state.answers.set("language.tag", state.words.tag());
}

}  // namespace foyer::intake
