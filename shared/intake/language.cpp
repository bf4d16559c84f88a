#include "intake/language.h"

#include <algorithm>

#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

// RFC 4647 lookup: es-MX is met by es, and by es-419 where nothing is nearer.
int nearness(std::string_view offered, std::string_view wished) {
  if (wished == offered) return 3;
  const bool wider = wished.starts_with(offered) && wished[offered.size()] == '-';
  return wider ? 2 : primary(wished) == primary(offered) ? 1 : 0;
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
  const auto offered = offered_languages(state);
  for (const std::string& wish : state.wishes) {
    const auto near = [&](const std::string& offer) { return nearness(offer, wish); };
    const auto best = std::ranges::max_element(offered, {}, near);
    if (best != offered.end() && near(*best) > 0) return choose_language(state, *best, effects);
  }
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
