// S1. Who asks, how long it takes, what happens with the answers, how to stop. Before the code is
// right, nothing here names the client, the worker or the service.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

bool needs_code(const State& state) {
  return state.arrival.manifest() != nullptr &&
         state.arrival.manifest()->code != link::PublicManifest::CodeWanted::waived;
}

void check_agency(const State& state, Page& page) {
  const auto card = page.card("real", "welcome.real"_w);
  page.say("welcome.real.how"_w);
  if (!state.arrival.agency) return contact_agency(state, page);
  page.say("welcome.real.same"_w);
  agency_phone(state, page);
}

void build(const State& state, Page& page) {
  page.say("welcome.who"_w.with(agency_name(state)));
  page.say("welcome.time"_w);
  check_agency(state, page);
  page.evident("gathering.notice"_w);
  page.say("welcome.leave"_w);
  page.primary("action.start"_w);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "next" || needs_code(state) || state.opened) return Took::no;
  send_code(state, {}, effects);
  return Took::yes;
}

}  // namespace

const Screen screen_welcome{.id = "welcome", .build = build, .take = take, .on_paper = true};

}  // namespace foyer::intake
