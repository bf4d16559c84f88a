// I need help, or another way: a person to call, other ways to do this, how to stop. What is chosen
// reaches the worker with the record, and nothing here ends the intake by itself.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

const std::vector<Choice>& ways() {
  static const std::vector<Choice> all{
      {"call", "help.call"_w},     {"person", "help.person"_w},
      {"paper", "help.paper"_w},   {"interpreter", "help.interpreter"_w},
      {"device", "help.device"_w},
  };
  return all;
}

void build(const State& state, Page& page) {
  page.say("help.first"_w);
  contact_agency(state, page);
  page.choice({.name = "wanted", .label = "help.wanted"_w, .hint = "help.hint"_w, .multiple = true},
              ways());
  page.heading("help.stop"_w);
  page.say(state.own_device() ? "help.stop.own"_w : "help.stop.shared"_w);
  page.button("leave", "help.stop.now"_w);
  page.primary("action.close"_w);
}

void contribute(const State& state, SubmissionParts& parts) {
  std::string offered;
  for (const Choice& way : ways()) offered.append(offered.empty() ? "" : " ").append(way.id);
  for (const std::string& chosen : state.answers.items("help.wanted"))
    parts.answers.alternatives.push_back({offered, chosen});
}

void review(const State& state, Page& page) {
  for (const Choice& way : ways())
    if (state.answers.includes("help.wanted", way.id))
      page.row("help." + way.id, "help.wanted"_w, way.label);
}

}  // namespace

const Screen overlay_help{.id = "help",
                          .build = build,
                          .in_short_record = true,
                          .review = review,
                          .contribute = contribute};

}  // namespace foyer::intake
