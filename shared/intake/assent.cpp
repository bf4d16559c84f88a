#include "intake/assent.h"

#include <algorithm>
#include <optional>

#include "base/date.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/rows.h"
#include "intake/signing.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;

// One who is asked. Answers are named within the screen.
struct Asked {
  std::string answer, why;
  std::string name;
  std::string_view birth_date;

  std::string full_answer() const { return "sign." + answer; }
  std::string full_why() const { return "sign." + why; }
  bool not_asked(const State& state) const { return state.answers.is(full_answer(), "not-asked"); }
};

bool is_child_of_signer(const State& state, std::string_view row) {
  const std::string_view role = state.answers.get(row_field(people_list, row, "role"));
  return state.answers.is("who.authority", "parent") && (role == "child" || role == "teen");
}

Asked child(const State& state, const std::string& row) {
  return {row_field("assents", row, "answer"), row_field("assents", row, "why"),
          std::string(state.answers.get(row_field(people_list, row, "name"))),
          state.answers.get(row_field(people_list, row, "birthDate"))};
}

std::vector<Asked> all_asked(const State& state) {
  std::vector<Asked> out;
  if (!signs_for_person(state)) return out;
  for (const std::string& row : state.answers.items(people_list))
    if (is_child_of_signer(state, row)) out.push_back(child(state, row));
  if (out.empty())
    out.push_back({"assent", "assentWhy", std::string(decides_for(state)),
                   state.answers.get("who.birthDate")});
  return out;
}

const pack::Assent* words_for(const State& state, const Asked& one) {
  const auto birth = base::parse_date(one.birth_date);
  if (!birth) return nullptr;
  return state.content()->assent(base::years_between(*birth, state.clock.now()));
}

// Once for all of an age, before the first of them is asked.
void tell(const State& state, Page& page, const std::vector<Asked>& all, std::size_t at) {
  const pack::Assent* words = words_for(state, all[at]);
  const auto has_these = [&](const Asked& one) { return words_for(state, one) == words; };
  const auto here = all.begin() + static_cast<std::ptrdiff_t>(at);
  if (words == nullptr || std::any_of(all.begin(), here, has_these)) return;
  std::string names;
  for (const Asked& one : all)
    if (has_these(one)) names.append(names.empty() ? "" : ", ").append(one.name);
  page.heading("sign.young"_w.with(names), 3);
  page.statement(words->statement);
}

void ask(const State& state, Page& page, const Asked& one) {
  page.choice({.name = one.answer,
               .label = "sign.assent"_w.with(one.name),
               .hint = "sign.assent.hint"_w,
               .purpose = why(state, "assent"),
               .required = true},
              {{"yes", "sign.assent.yes"_w},
               {"no", "sign.assent.no"_w},
               {"not-asked", "sign.assent.not-asked"_w}});
  if (one.not_asked(state))
    page.field(Kind::text_field, {.name = one.why,
                                  .label = "sign.assent.why"_w,
                                  .purpose = why(state, "assent"),
                                  .required = true});
}

record::Assent assent_of(const State& state, const Asked& one) {
  using Answer = record::Assent::Answer;
  record::Assent out;
  out.answer = state.answers.is(one.full_answer(), "yes")  ? Answer::yes
               : state.answers.is(one.full_answer(), "no") ? Answer::no
                                                           : Answer::not_asked;
  if (one.not_asked(state)) out.why = state.answers.get(one.full_why());
  return out;
}

}  // namespace

void ask_assent(const State& state, Page& page) {
  if (!signs_for_person(state)) return;
  page.field(Kind::text_area, {.name = "wishes",
                               .label = "sign.wishes"_w.with(decides_for(state)),
                               .hint = "sign.wishes.hint"_w,
                               .purpose = why(state, "wishes"),
                               .input = view::Input::long_text});
  const auto all = all_asked(state);
  for (std::size_t at = 0; at < all.size(); ++at) {
    tell(state, page, all, at);
    ask(state, page, all[at]);
  }
}

void check_assent(const State& state, Problems& problems) {
  for (const Asked& one : all_asked(state)) {
    if (!state.answers.has(one.full_answer()))
      problems.push_back({one.full_answer(), "sign.assent.missing"_w});
    if (one.not_asked(state) && !state.answers.has(one.full_why()))
      problems.push_back({one.full_why(), "sign.assent.why.missing"_w});
    check_lengths(state, problems, {one.full_why()});
  }
  if (signs_for_person(state)) check_long(state, problems, "sign.wishes");
}

void review_assent(const State& state, Page& page) {
  if (!signs_for_person(state)) return;
  const std::string_view wishes = state.answers.get("sign.wishes");
  if (!wishes.empty()) page.row("wishes", "sign.wishes"_w.with(decides_for(state)), plain(wishes));
  for (const Asked& one : all_asked(state)) {
    if (!state.answers.has(one.full_answer())) continue;
    page.row(one.answer, "sign.assent"_w.with(one.name),
             "sign.assent."_f + state.answers.get(one.full_answer()));
    if (one.not_asked(state))
      page.row(one.why, "sign.assent.why"_w, plain(state.answers.get(one.full_why())));
  }
}

void contribute_assent(const State& state, record::Signer& signer) {
  if (!signs_for_person(state)) return;
  signer.wishes = state.answers.get("sign.wishes");
  const auto all = all_asked(state);
  if (all.front().answer == "assent") signer.assent = assent_of(state, all.front());
}

record::Assent assent_of_row(const State& state, std::string_view row) {
  if (!is_child_of_signer(state, row)) return {};
  return assent_of(state, child(state, std::string(row)));
}

}  // namespace foyer::intake
