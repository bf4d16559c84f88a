// S1b. The code that the worker said on the phone. The relay counts misses; until it is right
// nothing private is opened.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using CodeWanted = link::PublicManifest::CodeWanted;

bool applies(const State& state) {
  return state.arrival.manifest() != nullptr &&
         state.arrival.manifest()->code != CodeWanted::waived;
}

bool wants_words(const State& state) {
  return state.arrival.manifest()->code == CodeWanted::words;
}

void build(const State& state, Page& page) {
  if (state.opened) return page.say("code.right"_w);
  page.field(view::Kind::text_field,
             {.name = "typed",
              .label = wants_words(state) ? "code.label.words"_w : "code.label.digits"_w,
              .hint = wants_words(state) ? "code.hint.words"_w : "code.hint.digits"_w,
              .purpose = "code.why"_w,
              .input = wants_words(state) ? view::Input::text : view::Input::code,
              .autocomplete = "one-time-code",
              .required = true});
  const auto card = page.card("none", "code.none"_w);
  page.say("code.new"_w);
  contact_agency(state, page);
}

void check(const State& state, Problems& problems) {
  if (state.opened || state.arrival.k) return;
  const std::string_view typed = state.answers.get("code.typed");
  if (typed.empty())
    problems.push_back({"code.typed", "code.missing"_w});
  else if (!link::normalise_code(typed))
    problems.push_back(
        {"code.typed", wants_words(state) ? "code.form.words"_w : "code.form.digits"_w});
  else if (typed == state.arrival.refused_code)
    problems.push_back(
        {"code.typed", "code.wrong"_w.with(std::to_string(state.arrival.code_misses_left))});
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "next" || state.opened) return Took::no;
  if (state.arrival.k) {
    go_on_opening(state, effects);  // the code was right, the rest did not come through
  } else if (const auto code = link::normalise_code(state.answers.get("code.typed"))) {
    send_code(state, *code, effects);
  }
  return Took::yes;
}

}  // namespace

const Screen screen_code{.id = "code",
                         .applies = applies,
                         .build = build,
                         .check = check,
                         .take = take,
                         .on_paper = true};

}  // namespace foyer::intake
