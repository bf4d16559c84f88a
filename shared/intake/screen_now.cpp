// S2. Is now a good time? Whose device it is decides what may stay on it; the reasons are not
// recorded, only acted on.

#include "intake/agency_contact.h"
#include "intake/declared.h"
#include "intake/draft.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void ask_whose(const State& state, Page& page) {
  page.choice({.name = "device", .label = "now.device"_w, .purpose = why(state, "deviceOwner")},
              {{"own", "now.device.own"_w},
               {"shared", "now.device.shared"_w},
               {"other", "now.device.other"_w},
               {"agency", "now.device.agency"_w},
               {"unsure", "now.device.unsure"_w}});
}

void build(const State& state, Page& page) {
  if (!state.kiosk) ask_whose(state, page);
  page.choice({.name = "private", .label = "now.private"_w, .purpose = why(state, "privateNow")},
              {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}, {"skip", "answer.skip"_w}});
  // What she has not answered yet may still be hers.
  if (state.own_device() || !state.answers.has("now.device"))
    page.notice("now.kept"_w);
  else
    page.notice("now.notKept"_w, view::Variant::caution);
  if (state.answers.is("now.private", "no")) {
    page.say("now.otherTime"_w);
    contact_agency(state, page);
  }
  if (!state.kiosk) page.say("now.history"_w);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "changed") return Took::no;
  device_changed(state, effects);
  return Took::yes;
}

}  // namespace

const Screen screen_now{.id = "now", .build = build, .take = take, .on_paper = true};

}  // namespace foyer::intake
