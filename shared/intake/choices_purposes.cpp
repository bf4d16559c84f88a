#include "intake/choices_purposes.h"

#include <algorithm>

#include "intake/choices_releases.h"
#include "intake/choices_tools.h"
#include "intake/decisions.h"
#include "intake/declared.h"
#include "intake/state.h"
#include "intake/until.h"

namespace foyer::intake {
namespace {

using pack::Purpose;

std::string until_name(const Purpose& purpose) {
  return "choices.until." + purpose.id;
}

bool is_yes(const State& state, const Purpose& purpose) {
  return state.answers.is(decision_name(purpose.id), "yes");
}

Word text_of(const State& state, const pack::TextId& id) {
  return id.empty() ? Word{} : pack_word(state, id);
}

bool has_limits(const Purpose& purpose) {
  const std::string_view all[] = {purpose.more, purpose.notice,   purpose.what, purpose.where,
                                  purpose.why,  purpose.protocol, purpose.tool};
  return std::any_of(std::begin(all), std::end(all), [](auto one) { return !one.empty(); });
}

void tell_limits(const State& state, Page& page, const Purpose& purpose) {
  if (!has_limits(purpose)) return;
  const auto card =
      page.card("limits." + purpose.id, "choices.limits"_w, pack_word(state, purpose.name));
  page.statement(purpose.more);
  page.statement(purpose.notice);
  const auto tell = [&](std::string_view what, const Word& value) {
    if (!value.empty())
      page.row(std::string("scope.").append(purpose.id).append(".").append(what),
               "choices.scope."_f + what, value);
  };
  tell("what", text_of(state, purpose.what));
  tell("where", text_of(state, purpose.where));
  tell("why", text_of(state, purpose.why));
  tell("tool", text_of(state, purpose.tool));
  if (!purpose.protocol.empty()) tell("protocol", plain(purpose.protocol));
}

void ask_until(const State& state, Page& page, const Purpose& purpose) {
  const auto card =
      page.card("ends." + purpose.id, "choices.ends"_w, pack_word(state, purpose.name));
  page.field(view::Kind::date_field,
             {.name = "until." + purpose.id,
              .label = "choices.until"_w.with(pack_word(state, purpose.name).text),
              .hint = "choices.until.hint"_w.with(base::to_date(limit_of(state, purpose)))});
}

void ask_purpose(const State& state, Page& page, const Purpose& purpose) {
  if (takes_releases(purpose)) return ask_releases(state, page, purpose);
  warn_of_tool(state, page, purpose);
  page.choice({.name = purpose.id,
               .label = pack_word(state, purpose.name),
               .hint = page.shown(purpose.statement),
               .required = true},
              yes_no_later());
  offer_way_to_take_part(state, page, purpose);
  tell_limits(state, page, purpose);
  if (is_yes(state, purpose)) ask_until(state, page, purpose);
}

Word until_word(const State& state, const Purpose& purpose) {
  const base::UnixSeconds until = until_of(state, until_name(purpose), limit_of(state, purpose));
  return plain(base::to_date(until != 0 ? until : limit_of(state, purpose)));
}

// One that belongs to a law is asked only under that law; whether we may call somebody, only of who
// named somebody.
bool concerns(const State& state, const Purpose& purpose) {
  if (is_renewal(state)) return asks_for(state, "purpose", purpose.id);
  const auto& regimes = state.content()->agency.regimes;
  if (purpose.id == "support-person" && !names_support(state)) return false;
  return purpose.regime.empty() ||
         std::find(regimes.begin(), regimes.end(), purpose.regime) != regimes.end();
}

}  // namespace

std::vector<const Purpose*> asked_purposes(const State& state) {
  std::vector<const Purpose*> out;
  for (const Purpose& purpose : state.content()->purposes)
    if (concerns(state, purpose)) out.push_back(&purpose);
  return out;
}

void ask_purposes(const State& state, Page& page) {
  const auto asked = asked_purposes(state);
  if (!asked.empty()) page.heading("choices.more"_w);
  for (const Purpose* purpose : asked) ask_purpose(state, page, *purpose);
}

void check_purposes(const State& state, Problems& problems) {
  for (const Purpose* purpose : asked_purposes(state)) {
    if (takes_releases(*purpose)) {
      check_releases(state, problems, *purpose);
      continue;
    }
    need_decision(state, problems, purpose->id, purpose->name);
    if (!is_yes(state, *purpose)) continue;
    const std::string name = until_name(*purpose);
    const base::UnixSeconds limit = limit_of(state, *purpose);
    if (state.answers.has(name) && until_of(state, name, limit) == 0)
      problems.push_back({name, "choices.until.wrong"_w.with(base::to_date(limit))});
  }
}

void review_purposes(const State& state, Page& page) {
  for (const Purpose* purpose : asked_purposes(state)) {
    if (takes_releases(*purpose)) {
      review_releases(state, page, *purpose);
      continue;
    }
    page.row(purpose->id, pack_word(state, purpose->name), decided(state, purpose->id));
    review_way_to_take_part(state, page, *purpose);
    if (is_yes(state, *purpose))
      page.row("until." + purpose->id, "choices.scope.until"_w, until_word(state, *purpose));
  }
}

void contribute_purposes(const State& state, SubmissionParts& parts) {
  using record::Decision;
  for (const Purpose* purpose : asked_purposes(state)) {
    if (takes_releases(*purpose)) {
      contribute_releases(state, parts, *purpose);
      continue;
    }
    Decision out = decision(state, purpose->id, Decision::About::purpose);
    out.scope = {state.say(text_of(state, purpose->what)),
                 state.say(text_of(state, purpose->where)),
                 state.say(text_of(state, purpose->why))};
    if (is_yes(state, *purpose)) {
      const base::UnixSeconds limit = limit_of(state, *purpose);
      out.until = until_of(state, until_name(*purpose), limit);
      if (out.until == 0 && purpose->months > 0) out.until = limit;
    }
    parts.answers.decisions.push_back(std::move(out));
    contribute_way_to_take_part(state, parts, *purpose);
  }
}

}  // namespace foyer::intake
