// S15. Read it all and sign: the full record in plain words, a way to change each row, and a mark,
// typed or drawn. Other ways to sign stand in help and count the same.

#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/mark_area.h"
#include "intake/plain_record.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;
using view::Variant;

void drawn(const State& state, Page& page) {
  page.field(
      Kind::mark,
      {.name = "mark", .label = "sign.mark"_w, .hint = "sign.mark.hint"_w, .required = true});
  if (!state.answers.has("sign.mark")) return;
  page.button("undo", "sign.undo"_w, Variant::quiet);
  page.button("clear", "sign.clear"_w, Variant::quiet);
}

// What was left open elsewhere, so that a record never goes out half-made.
std::vector<const Screen*> left_open(const State& state) {
  std::vector<const Screen*> out;
  for (const Screen* screen : journey()) {
    if (screen == &screen_sign) break;
    const bool counts = screen->check != nullptr &&
                        (screen->applies == nullptr || screen->applies(state)) &&
                        (screen->in_short_record || !refuses_all(state));
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
  page.say("sign.read"_w);
  for (const Screen* screen : left_open(state))
    page.button("edit", open_word(state, *screen), Variant::secondary, screen->id);
  plain_record(state, page, Rows::with_change);
  page.heading("sign.how"_w);
  page.statement(notice_id(state, "signing"));
  page.choice({.name = "method",
               .label = "sign.method"_w,
               .hint = why(state, "sigMethod"),
               .required = true},
              {{"typed", "sign.method.typed"_w}, {"drawn", "sign.method.drawn"_w}});
  if (state.answers.is("sign.method", "typed"))
    page.field(Kind::text_field, {.name = "name",
                                  .label = "sign.name"_w,
                                  .hint = why(state, "sigName"),
                                  .input = view::Input::name,
                                  .autocomplete = "name",
                                  .required = true});
  if (state.answers.is("sign.method", "drawn")) drawn(state, page);
  page.say("sign.otherWays"_w, Variant::soft);
  page.evident(intent());
  page.choice({.name = "agree",
               .label = "sign.agree"_w,
               .hint = why(state, "intent"),
               .required = true,
               .multiple = true},
              {{"yes", "sign.agree.yes"_w}});
  page.primary("action.sign"_w);
}

void check(const State& state, Problems& problems) {
  for (const Screen* screen : left_open(state))
    problems.push_back({"sign.edit." + std::string(screen->id), open_word(state, *screen)});
  check_mark(state, problems);
  if (!state.answers.includes("sign.agree", "yes"))
    problems.push_back({"sign.agree", "sign.agree.missing"_w});
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "undo")
    undo_stroke(state);
  else if (act.name == "clear")
    state.answers.set("sign.mark", {});
  else if (act.name == "next") {
    begin_locking(state, effects);
    return Took::no;
  } else
    return Took::no;
  return Took::yes;
}

}  // namespace

const Screen screen_sign{.id = "sign", .build = build, .check = check, .take = take};

}  // namespace foyer::intake
