// I need help, or another way: a person to call, other ways to do this, how to stop. What is chosen
// reaches the worker with the record, or at once with a short one if the person stops here.

#include "intake/agency_contact.h"
#include "intake/alternative.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

const Ways& ways() {
  static const Ways all{"call", "person", "paper", "interpreter", "relay", "device", "later"};
  return all;
}

// The worker can be told at once while the link is open and nothing was sent.
bool can_tell(const State& state) {
  return state.opened && state.sending.stage == Sending::Stage::not_yet &&
         state.answers.has("help.wanted") && !state.answers.is("help.instead", "yes");
}

void build(const State& state, Page& page) {
  page.say("help.first"_w);
  contact_agency(state, page);
  if (state.visit) {  // nothing is sent from there with which a wish could go along
    page.say("help.visit"_w);
    return page.primary("help.visit.back"_w);
  }
  page.choice({.name = "wanted", .label = "help.wanted"_w, .hint = "help.hint"_w, .multiple = true},
              ways_to_choose(ways()));
  if (can_tell(state)) {
    page.say("help.instead.how"_w);
    page.button("instead", "help.instead"_w);
  }
  page.heading("help.stop"_w);
  page.say(state.own_device() ? "help.stop.own"_w : "help.stop.shared"_w);
  page.button("leave", "help.stop.now"_w);
  page.primary("action.close"_w);
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "instead" || !can_tell(state)) return Took::no;
  state.answers.set("help.instead", "yes");
  go_to(state, screen_refusal);
  return Took::yes;
}

void contribute(const State& state, SubmissionParts& parts) {
  std::string offered;
  for (std::string_view way : ways()) offered.append(offered.empty() ? "" : " ").append(way);
  for (const std::string& chosen : state.answers.items("help.wanted"))
    parts.answers.alternatives.push_back({offered, chosen});
}

void review(const State& state, Page& page) {
  for (std::string_view way : ways())
    if (state.answers.includes("help.wanted", way))
      page.row("help." + std::string(way), "help.wanted"_w, way_word(way));
}

}  // namespace

const Screen overlay_help{
    .id = "help", .build = build, .take = take, .review = review, .contribute = contribute};

}  // namespace foyer::intake
