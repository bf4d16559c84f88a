#include "intake/send_questions.h"

#include <algorithm>

#include "intake/declared.h"
#include "intake/giving_way.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Variant;

// Where others may look on, taking nothing along is the first thing that is offered.
std::vector<Choice> routes(const State& state) {
  const Choice print{"print", "send.route.print"_w};
  const Choice none{"none", "send.route.none"_w};
  const Choice worker{"worker", "send.route.worker"_w};
  if (!state.own_device()) return {none, worker, print};
  return {print, {"download", "send.route.download"_w}, worker, none};
}

void ask_way(const State& state, Page& page) {
  page.choice({.name = "wayPin",
               .label = "send.way.want"_w,
               .purpose = why(state, "wayPin"),
               .required = true},
              {{"pin", "send.way.pin"_w}, {"none", "send.way.none"_w}});
  {
    const auto card = page.card("way", "send.way"_w);
    page.say("send.way.what"_w);
  }
  if (!state.answers.is("send.wayPin", "pin")) return;
  page.field(view::Kind::text_field, {.name = "pin",
                                      .label = "send.pin"_w,
                                      .hint = "send.pin.hint"_w,
                                      .input = view::Input::digits,
                                      .required = true});
}

// A draft of an own device may be gone on with on a shared one, where less is offered.
bool is_offered(const State& state, std::string_view route) {
  const auto all = routes(state);
  return std::ranges::find(all, route, &Choice::id) != all.end();
}

}  // namespace

void ask_before_sending(const State& state, Page& page) {
  page.say("send.before"_w);
  page.statement(notice_id(state, "copy"));
  if (!state.own_device()) page.notice("send.copy.shared"_w, Variant::caution);
  page.choice({.name = "copyRoute",
               .label = "send.route"_w,
               .purpose = why(state, "copyRoute"),
               .required = true},
              routes(state));
  if (may_have_way(state)) ask_way(state, page);
  page.primary("action.send"_w);
}

void check_before_sending(const State& state, Problems& problems) {
  if (!is_offered(state, state.answers.get("send.copyRoute")))
    return problems.push_back({"send.copyRoute", "send.route.missing"_w});
  if (!may_have_way(state)) return;
  if (!state.answers.has("send.wayPin"))
    return problems.push_back({"send.wayPin", "send.way.missing"_w});
  if (!state.answers.is("send.wayPin", "pin")) return;
  const auto pin = way::normalise_pin(state.answers.get(pin_answer));
  if (!pin)
    problems.push_back({std::string(pin_answer), "send.pin.form"_w});
  else if (!way::check_pin(*pin))
    problems.push_back({std::string(pin_answer), "send.pin.easy"_w});
}

}  // namespace foyer::intake
