// S6. If there is an emergency: whom to call near the person, how to call her back, who could come
// and what that person may hear. She may refuse, with a reason. Asked where help is remote.

#include "intake/covered.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Input;
using view::Kind;

bool applies(const State& state) {
  return !state.opened || state.opened->manifest.mode == "remote";
}
bool refuses(const State& state) {
  return state.answers.includes("emergency.refuse", "yes");
}
bool has_no_number(const State& state) {
  return state.answers.includes("emergency.noCallback", "yes");
}

const pack::Jurisdiction* place_now(const State& state) {
  return state.content()->jurisdiction(state.answers.get("you.nowState"));
}

// What the person typed stands before what the pack knows of her state.
std::string local_number(const State& state) {
  if (state.answers.has("emergency.localNumber"))
    return std::string(state.answers.get("emergency.localNumber"));
  const pack::Jurisdiction* place = place_now(state);
  return place != nullptr ? place->emergency : std::string();
}

void numbers(const State& state, Page& page) {
  const pack::Jurisdiction* place = place_now(state);
  if (place == nullptr) page.notice("emergency.unknown"_w);
  const auto card = page.card("numbers", "emergency.numbers"_w);
  if (place != nullptr) {
    page.row("local", "emergency.local"_w.with(state.say(place_name(state, *place))),
             plain(place->emergency));
    page.row("crisis", "emergency.crisis"_w, plain(place->crisis));
  }
  page.field(Kind::text_field, {.name = "localNumber",
                                .label = "emergency.localNumber"_w,
                                .purpose = why(state, "localEmergencyNo"),
                                .input = Input::phone});
}

void call_back(const State& state, Page& page) {
  page.statement(notice_id(state, "dropped"));
  page.field(Kind::text_field, {.name = "callback",
                                .label = "emergency.callback"_w,
                                .purpose = why(state, "callback"),
                                .input = Input::phone,
                                .autocomplete = "tel",
                                .required = !has_no_number(state)});
  page.choice({.name = "noCallback", .label = "emergency.or"_w, .multiple = true},
              {{"yes", "emergency.noCallback"_w}});
}

void somebody_near(const State& state, Page& page) {
  page.choice(
      {.name = "support", .label = "emergency.support"_w, .purpose = why(state, "supportPerson")},
      {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}, {"skip", "answer.skip"_w}});
  if (!names_support(state)) return;
  page.field(Kind::text_field, {.name = "supportName",
                                .label = "emergency.supportName"_w,
                                .purpose = why(state, "supportPerson"),
                                .input = Input::name,
                                .required = true});
  page.field(Kind::text_field, {.name = "supportPhone",
                                .label = "emergency.supportPhone"_w,
                                .purpose = why(state, "supportPerson"),
                                .input = Input::phone});
  page.field(Kind::text_field, {.name = "relationship",
                                .label = "emergency.relationship"_w,
                                .purpose = why(state, "supportPerson")});
  page.choice({.name = "mayBeTold",
               .label = "emergency.mayBeTold"_w,
               .purpose = why(state, "supportMayBeTold"),
               .required = true},
              {{"location", "emergency.mayBeTold.location"_w},
               {"safety", "emergency.mayBeTold.safety"_w},
               {"nothing", "emergency.mayBeTold.nothing"_w}});
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "emergency"));
  if (!refuses(state)) {
    numbers(state, page);
    call_back(state, page);
    somebody_near(state, page);
  }
  page.choice({.name = "refuse",
               .label = "emergency.refuse"_w,
               .purpose = why(state, "refusedBecause"),
               .multiple = true},
              {{"yes", "emergency.refuse.yes"_w}});
  if (refuses(state))
    page.field(Kind::text_area, {.name = "because",
                                 .label = "emergency.because"_w,
                                 .purpose = why(state, "refusedBecause"),
                                 .input = Input::long_text,
                                 .required = true});
}

void check(const State& state, Problems& problems) {
  const auto need = [&](std::string_view name, const Word& what) {
    if (!state.answers.has(name)) problems.push_back({std::string(name), what});
  };
  if (refuses(state)) {
    need("emergency.because", "emergency.because.missing"_w);
    return check_long(state, problems, "emergency.because");
  }
  if (!has_no_number(state)) need("emergency.callback", "emergency.callback.missing"_w);
  if (names_support(state)) {
    need("emergency.supportName", "emergency.supportName.missing"_w);
    need("emergency.mayBeTold", "emergency.mayBeTold.missing"_w);
  }
  check_lengths(state, problems,
                {"emergency.localNumber", "emergency.callback", "emergency.supportName",
                 "emergency.supportPhone", "emergency.relationship"});
}

void review_person(const State& state, Page& page) {
  const Answers& said = state.answers;
  if (!names_support(state)) return;
  std::string who(said.get("emergency.supportName"));
  for (const char* more : {"emergency.relationship", "emergency.supportPhone"})
    if (said.has(more)) who.append(who.empty() ? "" : ", ").append(said.get(more));
  page.row("support", "emergency.person"_w, plain(who));
  page.row("mayBeTold", "emergency.mayBeTold"_w,
           "emergency.mayBeTold."_f + said.get("emergency.mayBeTold"));
}

void review(const State& state, Page& page) {
  if (refuses(state))
    return page.row("because", "emergency.refuse.yes"_w,
                    plain(state.answers.get("emergency.because")));
  page.row("callback", "emergency.callback"_w,
           has_no_number(state) ? "emergency.noCallback"_w
                                : plain(state.answers.get("emergency.callback")));
  const std::string local = local_number(state);
  if (!local.empty()) page.row("localNumber", "emergency.number"_w, plain(local));
  review_person(state, page);
}

void contribute(const State& state, SubmissionParts& parts) {
  const Answers& said = state.answers;
  record::EmergencyPlan& plan = parts.duty.emergency;
  if (refuses(state)) {
    plan.refused_because = said.get("emergency.because");
    return;
  }
  plan.local_number = local_number(state);
  plan.callback = has_no_number(state) ? std::string_view("none") : said.get("emergency.callback");
  // Without a number somebody has to think of another way to find her again.
  if (has_no_number(state)) parts.answers.alternatives.push_back({"callback", "worker"});
  if (!names_support(state)) return;
  plan.support_name = said.get("emergency.supportName");
  plan.support_phone = said.get("emergency.supportPhone");
  plan.support_relationship = said.get("emergency.relationship");
  plan.support_may_be_told = said.get("emergency.mayBeTold");
}

}  // namespace

const Screen screen_emergency{.id = "emergency",
                              .applies = applies,
                              .build = build,
                              .check = check,
                              .once = true,
                              .review = review,
                              .contribute = contribute};

}  // namespace foyer::intake
