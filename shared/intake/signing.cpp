#include "intake/signing.h"

#include "base/date.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

std::optional<int> age(const State& state) {
  const auto birth = base::parse_date(state.answers.get("who.birthDate"));
  if (!birth) return std::nullopt;
  return base::years_between(*birth, state.clock.now());
}

// Workers number the roles of a unit in which several have the same: "partner-2".
std::string_view without_number(std::string_view role) {
  const std::size_t end = role.find_last_not_of("0123456789");
  const bool numbered = end != role.npos && end > 0 && end + 1 < role.size() && role[end] == '-';
  return numbered ? role.substr(0, end) : role;
}

}  // namespace

bool signs_for_other(const State& state) {
  return state.answers.has("who.authority") && !state.answers.is("who.authority", "self") &&
         !state.answers.is("who.authority", "young");
}

bool signs_for_person(const State& state) {
  return signs_for_other(state) && !state.answers.is("who.authority", "representative");
}

std::string_view decides_for(const State& state) {
  return signs_for_other(state) ? state.answers.get("who.forWhom") : std::string_view{};
}

Word role_word(const State& state, std::string_view role) {
  const auto known = [&](std::string_view name) {
    const Word word = "role."_f + name;
    return state.words_for(word).has(word.key) ? word : Word{};
  };
  if (const Word word = known(role); !word.empty()) return word;
  if (const Word word = known(without_number(role)); !word.empty()) return word;
  return plain(role);
}

bool age_matters(const State& state) {
  return state.answers.is("who.authority", "parent") ||
         state.answers.is("who.authority", "young") ||
         (signs_for_person(state) && state.answers.is("who.young", "yes"));
}

bool knows_state(const State& state) {
  return state.answers.has("you.nowState");
}

pack::WhoSigns signer_rule(const State& state) {
  std::vector<std::string> kinds = state.opened->manifest.services;
  const auto& regimes = state.content()->agency.regimes;
  kinds.insert(kinds.end(), regimes.begin(), regimes.end());
  return pack::who_signs(*state.content(), state.answers.get("you.nowState"), age(state), kinds,
                         state.clock.now());
}

Word rule_word(const pack::WhoSigns& rule) {
  return rule.who == pack::worker_decides ? "who.rule.worker"_w : "who.rule."_f + rule.who;
}

}  // namespace foyer::intake
