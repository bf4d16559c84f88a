// S4. Who takes part, who decides for whom, and who helps without signing. Ages and rules are the
// pack's; where they do not answer, the worker decides, and the page says so.

#include "base/date.h"
#include "intake/assent.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/rows.h"
#include "intake/screens.h"
#include "intake/signing.h"
#include "intake/state.h"
#include "intake/who_support.h"

namespace foyer::intake {
namespace {

using view::Kind;

constexpr std::string_view unit_types[] = {"individual", "couple",       "family",
                                           "group",      "organization", "community"};
constexpr std::string_view authorities[] = {"self",     "young", "parent",
                                            "guardian", "agent", "representative"};
constexpr std::string_view roles[] = {"partner",  "parent",   "child",  "teen",           "ward",
                                      "guardian", "relative", "member", "representative", "other"};

template <std::size_t N>
std::vector<Choice> choices(Family family, const std::string_view (&ids)[N]) {
  std::vector<Choice> out;
  for (std::string_view id : ids) out.push_back({std::string(id), family + id});
  return out;
}

bool is_young_role(std::string_view role) {
  return role == "child" || role == "teen" || role == "ward";
}

// Within the screen: "people.1.name".
std::string within(const std::string& id, std::string_view field) {
  return row_field("people", id, field);
}

void ask_birth_date(Page& page, const std::string& name) {
  page.field(Kind::date_field, {.name = name,
                                .label = "who.birthDate"_w,
                                .hint = "who.birthDate.hint"_w,
                                .autocomplete = name == "birthDate" ? "bday" : ""});
}

void ask_people(const State& state, Page& page) {
  const Answers& said = state.answers;
  const bool several = said.has("who.unitType") && !said.is("who.unitType", "individual");
  if (!several && !signs_for_other(state) && said.items(people_list).empty()) return;
  page.heading("who.people"_w);
  for (const std::string& id : state.answers.items(people_list)) {
    page.heading("who.person"_w.with(id), 3);
    page.field(Kind::text_field, {.name = within(id, "name"),
                                  .label = "who.name"_w.with(id),
                                  .purpose = why(state, "party"),
                                  .required = true});
    page.choice({.name = within(id, "role"), .label = "who.role"_w.with(id), .required = true},
                choices("role."_f, roles), Kind::select);
    if (is_young_role(state.answers.get(row_field(people_list, id, "role"))))
      ask_birth_date(page, within(id, "birthDate"));
    page.button("remove", "who.people.remove"_w.with(state.say("who.person"_w.with(id))),
                view::Variant::quiet, id);
  }
  if (state.answers.items(people_list).size() < rows_max)
    page.button("add", "who.people.add"_w, view::Variant::secondary);
}

void ask_proxy(const State& state, Page& page) {
  page.field(Kind::text_field, {.name = "forWhom",
                                .label = "who.forWhom"_w,
                                .purpose = why(state, "party"),
                                .required = true});
  page.field(Kind::text_area, {.name = "scope",
                               .label = "who.scope"_w,
                               .hint = "who.scope.hint"_w,
                               .purpose = why(state, "authorityScope"),
                               .input = view::Input::long_text,
                               .required = !state.answers.is("who.authority", "parent")});
  page.choice({.name = "proof",
               .label = "who.proof"_w,
               .purpose = why(state, "authorityProof"),
               .required = true},
              {{"seen", "who.proof.seen"_w},
               {"upload", "who.proof.upload"_w},
               {"pending", "who.proof.pending"_w}});
  if (state.answers.has("who.proof") && !state.answers.is("who.proof", "seen"))
    page.notice("who.proof.waits"_w);
}

// The age that the pack's rules turn on stands in the words, where there is one.
Word with_age(const State& state, const Word& without, const Word& with) {
  const int age = pack::age_that_matters(*state.content());
  return age == 0 ? without : with.with(std::to_string(age));
}

Word authority_word(const State& state, std::string_view authority) {
  return authority == "young" ? with_age(state, "who.young"_w, "who.youngerThan"_w)
                              : "who.authority."_f + authority;
}

std::vector<Choice> authority_choices(const State& state) {
  std::vector<Choice> out;
  for (std::string_view id : authorities)
    out.push_back({std::string(id), authority_word(state, id)});
  return out;
}

void tell_rule(const State& state, Page& page) {
  if (!knows_state(state)) return page.notice("who.rule.later"_w);
  const pack::WhoSigns rule = signer_rule(state);
  page.notice(rule_word(rule));
  if (rule.who == pack::worker_decides) {
    if (!signs_for_other(state)) page.say("who.notify.unknown"_w);
    return;
  }
  page.say("who.notify."_f + rule.notify_parent);
  page.say("who.rule.source"_w.with(rule.source, rule.reviewed_on), view::Variant::soft);
}

void ask_age(const State& state, Page& page) {
  if (signs_for_person(state) && !state.answers.is("who.authority", "parent"))
    page.choice({.name = "young",
                 .label = with_age(state, "who.forYoung"_w, "who.forYoungerThan"_w),
                 .purpose = why(state, "birthDate")},
                {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}, {"skip", "answer.skip"_w}});
  if (!age_matters(state)) return;
  ask_birth_date(page, "birthDate");
  tell_rule(state, page);
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "unit"));
  page.choice({.name = "unitType",
               .label = "who.unitType"_w,
               .purpose = why(state, "unitType"),
               .required = true},
              choices("who.unitType."_f, unit_types));
  if (state.opened->manifest.required_signers.size() > 1) page.notice("who.several"_w);
  ask_people(state, page);
  page.choice({.name = "authority",
               .label = "who.authority"_w,
               .purpose = why(state, "authority"),
               .required = true},
              authority_choices(state));
  if (signs_for_other(state)) ask_proxy(state, page);
  ask_age(state, page);
  const auto card = page.card("support", "who.help"_w);
  ask_support(state, page);
}

void check_birth_date(const State& state, Problems& problems, const std::string& name) {
  const std::string_view said = state.answers.get(name);
  const auto birth = base::parse_date(said);
  constexpr int age_max = 130;
  const bool possible = birth && base::years_between(*birth, state.clock.now()) >= 0 &&
                        base::years_between(*birth, state.clock.now()) <= age_max;
  if (!said.empty() && !possible) problems.push_back({name, "who.birthDate.wrong"_w});
}

void check_people(const State& state, Problems& problems) {
  for (const std::string& id : state.answers.items(people_list)) {
    const std::string name = row_field(people_list, id, "name"),
                      role = row_field(people_list, id, "role");
    if (!state.answers.has(name)) problems.push_back({name, "who.name.missing"_w.with(id)});
    if (!state.answers.has(role)) problems.push_back({role, "who.role.missing"_w.with(id)});
    check_lengths(state, problems, {name});
    if (is_young_role(state.answers.get(role)))
      check_birth_date(state, problems, row_field(people_list, id, "birthDate"));
  }
}

void check_proxy(const State& state, Problems& problems) {
  const Answers& said = state.answers;
  if (!said.has("who.forWhom")) problems.push_back({"who.forWhom", "who.forWhom.missing"_w});
  if (!said.has("who.scope") && !said.is("who.authority", "parent"))
    problems.push_back({"who.scope", "who.scope.missing"_w});
  if (!said.has("who.proof")) problems.push_back({"who.proof", "who.proof.missing"_w});
  check_lengths(state, problems, {"who.forWhom"});
  check_long(state, problems, "who.scope");
}

void check(const State& state, Problems& problems) {
  const Answers& said = state.answers;
  if (!said.has("who.unitType")) problems.push_back({"who.unitType", "who.unitType.missing"_w});
  check_people(state, problems);
  if (!said.has("who.authority")) problems.push_back({"who.authority", "who.authority.missing"_w});
  if (signs_for_other(state)) check_proxy(state, problems);
  if (age_matters(state)) check_birth_date(state, problems, "who.birthDate");
  check_support(state, problems);
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name == "add")
    add_row(state.answers, people_list);
  else if (act.name == "remove")
    remove_row(state.answers, people_list, act.argument);
  else
    return Took::no;
  return Took::yes;
}

void review(const State& state, Page& page) {
  const Answers& said = state.answers;
  page.row("unitType", "who.unitType"_w, "who.unitType."_f + said.get("who.unitType"));
  for (const std::string& id : said.items(people_list))
    page.row("person." + id, role_word(state, said.get(row_field(people_list, id, "role"))),
             plain(said.get(row_field(people_list, id, "name"))));
  page.row("authority", "who.authority"_w, authority_word(state, said.get("who.authority")));
  if (signs_for_other(state)) {
    page.row("forWhom", "who.forWhom"_w, plain(said.get("who.forWhom")));
    if (said.has("who.scope")) page.row("scope", "who.scope"_w, plain(said.get("who.scope")));
    page.row("proof", "who.proof"_w, "who.proof."_f + said.get("who.proof"));
  }
  if (age_matters(state)) {
    if (said.has("who.birthDate"))
      page.row("birthDate", "who.birthDate"_w, plain(said.get("who.birthDate")));
    page.row("rule", "who.rule"_w, rule_word(signer_rule(state)));
  }
  review_support(state, page);
}

// Whoever's choices these are, when it is not the signer.
record::Party subject(const State& state) {
  const std::string_view authority = state.answers.get("who.authority");
  record::Party out;
  out.role = authority == "parent"           ? "child"
             : authority == "guardian"       ? "ward"
             : authority == "representative" ? "organization"
                                             : "client";
  out.name = decides_for(state);
  return out;
}

void contribute_parties(const State& state, record::Answers& out) {
  const Answers& said = state.answers;
  const bool other = signs_for_other(state);
  const std::string birth(age_matters(state) ? said.get("who.birthDate") : std::string_view{});
  out.parties.push_back({.role = std::string(state.opened->role()),
                         .name = std::string(said.get("you.legalName")),
                         .birth_date = other ? "" : birth});
  if (other) {
    out.parties.push_back(subject(state));
    out.parties.back().birth_date = birth;
  }
  for (const std::string& id : said.items(people_list)) {
    const std::string_view role = said.get(row_field(people_list, id, "role"));
    out.parties.push_back({.role = std::string(role),
                           .name = std::string(said.get(row_field(people_list, id, "name"))),
                           .birth_date = {}});
    if (is_young_role(role))
      out.parties.back().birth_date = said.get(row_field(people_list, id, "birthDate"));
    out.parties.back().assent = assent_of_row(state, id);
  }
}

void contribute(const State& state, SubmissionParts& parts) {
  const Answers& said = state.answers;
  record::Answers& out = parts.answers;
  out.unit_type = said.get("who.unitType");
  contribute_parties(state, out);
  const bool other = signs_for_other(state);
  record::Signer signer{.role = std::string(state.opened->role()),
                        .authority = other ? std::string(said.get("who.authority")) : "self",
                        .proof_status = other ? std::string(said.get("who.proof")) : "none"};
  signer.name = said.get("you.legalName");
  signer.decides_for = decides_for(state);
  if (other) signer.scope = said.get("who.scope");
  out.signers.push_back(std::move(signer));
  if (age_matters(state)) {
    const pack::WhoSigns rule = signer_rule(state);
    out.signer_rule = {rule.who,    rule.why,         std::string(said.get("you.nowState")),
                       rule.source, rule.reviewed_on, rule.notify_parent,
                       rule.assent};
  }
  contribute_support(state, parts);
}

}  // namespace

const Screen screen_who{.id = "who",
                        .build = build,
                        .check = check,
                        .take = take,
                        .review = review,
                        .contribute = contribute};

}  // namespace foyer::intake
