#pragma once
// Who signs, for whom, and what the pack's rule for the state says about it. Answers of "who".

#include <optional>
#include <string>

#include "intake/words.h"
#include "pack/signer_rule.h"
#include "record/people.h"

namespace foyer::intake {

struct State;
class Page;

// The list of those who take part besides the signer.
inline constexpr std::string_view people_list = "who.people";

// For somebody else: parent, guardian, agent, representative.
bool signs_for_other(const State& state);
// For a person who has a say of her own: not for an organization.
bool signs_for_person(const State& state);
std::string_view decides_for(const State& state);  // the name that was typed

// A role in the language of the page: of the words where they know it, else as the worker wrote it.
// A number that tells apart who has the same one ("partner-2") is for the worker.
Word role_word(const State& state, std::string_view role);

// Whether the age of whoever's choices these are decides who may sign.
bool age_matters(const State& state);
bool knows_state(const State& state);
pack::WhoSigns signer_rule(const State& state);
Word rule_word(const pack::WhoSigns& rule);

}  // namespace foyer::intake
