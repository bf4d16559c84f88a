#include "intake/assent.h"

#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/signing.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;

bool was_not_asked(const State& state) {
  return state.answers.is("sign.assent", "not-asked");
}

}  // namespace

void ask_assent(const State& state, Page& page) {
  if (!signs_for_person(state)) return;
  const std::string_view who = decides_for(state);
  page.field(Kind::text_area, {.name = "wishes",
                               .label = "sign.wishes"_w.with(who),
                               .hint = "sign.wishes.hint"_w,
                               .purpose = why(state, "wishes"),
                               .input = view::Input::long_text});
  page.choice({.name = "assent",
               .label = "sign.assent"_w.with(who),
               .hint = "sign.assent.hint"_w,
               .purpose = why(state, "assent"),
               .required = true},
              {{"yes", "sign.assent.yes"_w},
               {"no", "sign.assent.no"_w},
               {"not-asked", "sign.assent.not-asked"_w}});
  if (was_not_asked(state))
    page.field(Kind::text_field, {.name = "assentWhy",
                                  .label = "sign.assent.why"_w,
                                  .purpose = why(state, "assent"),
                                  .required = true});
}

void check_assent(const State& state, Problems& problems) {
  if (!signs_for_person(state)) return;
  if (!state.answers.has("sign.assent"))
    problems.push_back({"sign.assent", "sign.assent.missing"_w});
  if (was_not_asked(state) && !state.answers.has("sign.assentWhy"))
    problems.push_back({"sign.assentWhy", "sign.assent.why.missing"_w});
  check_long(state, problems, "sign.wishes");
  check_lengths(state, problems, {"sign.assentWhy"});
}

void review_assent(const State& state, Page& page) {
  if (!signs_for_person(state) || !state.answers.has("sign.assent")) return;
  const std::string_view who = decides_for(state);
  const std::string_view wishes = state.answers.get("sign.wishes");
  if (!wishes.empty()) page.row("wishes", "sign.wishes"_w.with(who), plain(wishes));
  page.row("assent", "sign.assent"_w.with(who),
           "sign.assent."_f + state.answers.get("sign.assent"));
  if (was_not_asked(state))
    page.row("assentWhy", "sign.assent.why"_w, plain(state.answers.get("sign.assentWhy")));
}

void contribute_assent(const State& state, record::Signer& signer) {
  using Answer = record::Assent::Answer;
  if (!signs_for_person(state)) return;
  signer.wishes = state.answers.get("sign.wishes");
  signer.assent.answer = state.answers.is("sign.assent", "yes")  ? Answer::yes
                         : state.answers.is("sign.assent", "no") ? Answer::no
                                                                 : Answer::not_asked;
  if (was_not_asked(state)) signer.assent.why = state.answers.get("sign.assentWhy");
}

}  // namespace foyer::intake
