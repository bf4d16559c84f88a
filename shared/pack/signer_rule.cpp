#include "pack/signer_rule.h"

#include <algorithm>

#include "base/date.h"

namespace foyer::pack {
namespace {

WhoSigns left_to_worker(std::string_view why) {
  return {.who = std::string(worker_decides), .why = std::string(why), .notify_parent = {}};
}

bool is_stale(const Jurisdiction& place, base::UnixSeconds now) {
  const auto until = base::parse_date(place.stale_after);
  return place.reviewed_on.empty() || place.reviewed_by.empty() || !until ||
         *until + base::day_s <= now;
}

bool is_for(const SignerRule& rule, int age) {
  return rule.age_from <= age && age <= rule.age_to;
}

bool says_the_same(const SignerRule& a, const SignerRule& b) {
  return a.who == b.who && a.assent == b.assent && a.notify_parent == b.notify_parent;
}

// The rules for this age: those of one of the kinds, or, where there is none, those of any.
std::vector<const SignerRule*> rules_for(const Jurisdiction& place, int age,
                                         const std::vector<std::string>& kinds) {
  std::vector<const SignerRule*> special, any;
  for (const SignerRule& rule : place.signer_rules) {
    if (!is_for(rule, age)) continue;
    if (rule.service_kind == "any") any.push_back(&rule);
    if (std::ranges::find(kinds, rule.service_kind) != kinds.end()) special.push_back(&rule);
  }
  return special.empty() ? any : special;
}

}  // namespace

WhoSigns who_signs(const Pack& pack, std::string_view state, std::optional<int> age,
                   const std::vector<std::string>& kinds, base::UnixSeconds now) {
  const Jurisdiction* place = pack.jurisdiction(state);
  if (place == nullptr || place->signer_rules.empty()) return left_to_worker("missing");
  if (is_stale(*place, now)) return left_to_worker("stale");
  if (!age) return left_to_worker("unclear");
  const auto rules = rules_for(*place, *age, kinds);
  if (rules.empty()) return left_to_worker("missing");
  const SignerRule& first = *rules.front();
  if (!std::ranges::all_of(rules, [&](auto* rule) { return says_the_same(*rule, first); }))
    return left_to_worker("unclear");
  return {.who = first.who,
          .assent = first.assent,
          .notify_parent = first.notify_parent,
          .source = place->source,
          .reviewed_on = place->reviewed_on};
}

int age_that_matters(const Pack& pack) {
  int age = 0;
  for (const Jurisdiction& place : pack.jurisdictions)
    for (const SignerRule& rule : place.signer_rules)
      if (rule.who != "self" || rule.assent) age = std::max(age, rule.age_to + 1);
  return age;
}

}  // namespace foyer::pack
