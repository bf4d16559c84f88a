// S15. Read it all and sign: the full record in plain words, a way to change each row, what the
// person says for whom somebody else signs, and a mark. All ways to sign count the same.

#include "intake/assent.h"
#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/mark_area.h"
#include "intake/plain_record.h"
#include "intake/screens.h"
#include "intake/signing.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Variant;

bool applies(const State& state) {
  return !state.opened || !is_refusal(state);
}

// What was left open elsewhere, so that a record never goes out half-made.
std::vector<const Screen*> left_open(const State& state) {
  std::vector<const Screen*> out;
  for (const Screen* screen : journey()) {
    if (screen == &screen_sign) break;
    const bool counts = screen->check != nullptr && is_met(state, *screen);
    Problems there;
    if (counts) screen->check(state, there);
    if (!there.empty()) out.push_back(screen);
  }
  return out;
}

Word open_word(const State& state, const Screen& screen) {
  return "sign.open"_w.with(state.say("heading."_f + screen.id));
}

void build(const State& state, Page& page) {
  for (const Screen* screen : left_open(state))
    page.button("edit", open_word(state, *screen), Variant::secondary, screen->id);
  plain_record(state, page, Rows::with_change);
  ask_assent(state, page);
  page.heading("sign.how"_w);
  if (state.opened->manifest.required_signers.size() > 1)
    page.say("sign.as"_w.with(state.say(role_word(state, state.opened->role()))));
  page.statement(notice_id(state, "signing"));
  ask_mark(state, page);
  page.evident(intent());
  page.choice({.name = "agree",
               .label = "sign.agree"_w,
               .purpose = why(state, "intent"),
               .required = true,
               .multiple = true},
              {{"yes", "sign.agree.yes"_w}});
  page.primary("action.sign"_w);
}

void check(const State& state, Problems& problems) {
  for (const Screen* screen : left_open(state))
    problems.push_back({"sign.edit." + std::string(screen->id), open_word(state, *screen)});
  check_assent(state, problems);
  check_mark(state, problems);
  if (!state.answers.includes("sign.agree", "yes"))
    problems.push_back({"sign.agree", "sign.agree.missing"_w});
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name == "undo")
    undo_stroke(state);
  else if (act.name == "clear")
    state.answers.set("sign.mark", {});
  else
    return Took::no;
  return Took::yes;
}

// For the copy: on this very screen the answers stand in their fields.
void review(const State& state, Page& page) {
  if (state.place.screen != &screen_sign) review_assent(state, page);
}

void contribute(const State& state, SubmissionParts& parts) {
  for (record::Signer& signer : parts.answers.signers)
    if (signer.role == state.opened->role()) contribute_assent(state, signer);
}

}  // namespace

const Screen screen_sign{.id = "sign",
                         .applies = applies,
                         .build = build,
                         .check = check,
                         .take = take,
                         .review = review,
                         .contribute = contribute};

}  // namespace foyer::intake
