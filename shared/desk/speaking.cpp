#include "desk/speaking.h"

#include <algorithm>

#include "desk/asking.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::plain;
using view::Variant;

namespace {

constexpr std::string_view kept_row = "desk.language";

bool is_spoken(const State& state, std::string_view tag) {
  return std::ranges::find(state.spoken, tag, &intake::Spoken::tag) != state.spoken.end();
}

void load(const State& state, std::string_view tag, Effects& effects) {
  if (tag != state.words.tag() && is_spoken(state, tag))
    effects.push_back(intake::Effect(intake::LoadWords{std::string(tag)}));
}

}  // namespace

void build_languages(const State& state, Sheet& sheet) {
  if (state.spoken.size() < 2) return;
  const auto foot = sheet.group("languages", Variant::footer, "language.all"_w);
  for (const intake::Spoken& one : state.spoken) {
    if (one.tag == state.words.tag()) continue;
    view::Node& node = sheet.button("speak", plain(one.name, one.tag), Variant::quiet, one.tag);
    node.label_in.lang = one.tag;
  }
}

void choose_language(State& state, const std::string& tag, Effects& effects) {
  if (!is_spoken(state, tag)) return;
  keep_row(state, std::string(kept_row), base::to_bytes(tag), effects);
  load(state, tag, effects);
}

void choose_kept_language(State& state, Effects& effects) {
  const auto kept = state.rows.find(kept_row);
  if (kept != state.rows.end()) load(state, base::as_text(kept->second), effects);
}

void take_words(State& state, const intake::WordsLoaded& loaded) {
  auto words = Words::parse(loaded.words);
  const Word failed = "language.failed"_w;
  if (!words || words->tag() != loaded.lang) {
    state.place.trouble = failed;
    return;
  }
  state.words = std::move(*words);
  if (state.place.trouble.key == failed.key) state.place.trouble = {};
}

}  // namespace foyer::desk
