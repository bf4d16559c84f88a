#include "intake/decisions.h"

#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {

using record::Decision;

const std::vector<Choice>& yes_no_later() {
  static const std::vector<Choice> all{
      {"yes", "answer.yes"_w}, {"no", "answer.no"_w}, {"later", "answer.later"_w}};
  return all;
}

void need_decision(const State& state, Problems& problems, std::string_view id,
                   std::string_view name_text_id) {
  if (state.answers.has(decision_name(id))) return;
  problems.push_back(
      {decision_name(id), "choices.missing"_w.with(pack_word(state, name_text_id).text)});
}

Word decided(const State& state, std::string_view id) {
  return "answer."_f + state.answers.get(decision_name(id));
}

Decision decision(const State& state, std::string_view id, Decision::About about) {
  const std::string_view said = state.answers.get(decision_name(id));
  Decision out;
  out.about = about;
  out.id = id;
  if (said == "yes") out.choice = Decision::Choice::permit;
  if (said == "no") out.choice = Decision::Choice::deny;
  return out;
}

}  // namespace foyer::intake
