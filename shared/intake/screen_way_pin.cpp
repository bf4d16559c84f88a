// The PIN of the way back. The relay counts misses; until it is right nothing is opened.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void build(const State& state, Page& page) {
  page.say("waypin.why"_w);
  page.field(view::Kind::text_field, {.name = "typed",
                                      .label = "waypin.label"_w,
                                      .hint = "waypin.hint"_w,
                                      .input = view::Input::digits,
                                      .required = true});
  page.heading("waypin.forgot"_w);
  page.say("waypin.phone"_w);
  contact_agency(state, page);
}

void check(const State& state, Problems& problems) {
  const std::string_view typed = state.answers.get("waypin.typed");
  if (state.visit->keys) return;
  if (!way::normalise_pin(typed))
    problems.push_back({"waypin.typed", "waypin.form"_w});
  else if (typed == state.visit->refused_pin)
    problems.push_back(
        {"waypin.typed", "waypin.wrong"_w.with(std::to_string(state.visit->misses_left))});
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "next") return Took::no;
  if (state.visit->keys)
    ask_for_box(state, effects);  // the PIN was right, the rest did not come through
  else if (const auto pin = way::normalise_pin(state.answers.get("waypin.typed")))
    try_pin(state, *pin, effects);
  return Took::yes;
}

}  // namespace

const Screen screen_way_pin{.id = "waypin", .build = build, .check = check, .take = take};

}  // namespace foyer::intake
