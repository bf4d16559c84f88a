// Every language names itself. Where the right one is missing there is a free interpreter.

#include <algorithm>

#include "intake/agency_contact.h"
#include "intake/declared.h"
#include "intake/language.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

Word own_name(const State& state, const std::string& tag) {
  const pack::Pack* content = state.content();
  if (const auto* language = content != nullptr ? content->language(tag) : nullptr)
    return plain(language->name, tag);
  const auto spoken = std::ranges::find(state.spoken, tag, &Spoken::tag);
  return plain(spoken == state.spoken.end() ? tag : spoken->name, tag);
}

void build(const State& state, Page& page) {
  std::vector<Choice> choices;
  for (const std::string& tag : offered_languages(state))
    choices.push_back({tag, own_name(state, tag)});
  page.choice({.name = "tag", .label = "language.choose"_w, .purpose = why(state, "lang")},
              choices);
  page.say("language.other"_w);
  contact_agency(state, page);
  page.primary("action.close"_w);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "changed") return Took::no;
  choose_language(state, state.answers.get("language.tag"), effects);
  return Took::yes;
}

}  // namespace

const Screen overlay_language{.id = "language", .build = build, .take = take};

}  // namespace foyer::intake
