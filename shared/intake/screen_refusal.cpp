// Instead of signing, for whoever chose paper, another way, or No to everything: what happens now,
// the form to print, and how the worker may reach her. Nothing else is sent, and no service is cut.

#include "intake/alternative.h"
#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/lengths.h"
#include "intake/paper_form.h"
#include "intake/plain_record.h"
#include "intake/screens.h"
#include "intake/sending.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;

const Ways& ways() {
  static const Ways all{"mailed", "fetched", "person", "call"};
  return all;
}

bool applies(const State& state) {
  return state.opened && is_refusal(state);
}

void what_happens(const State& state, Page& page) {
  page.statement(notice_id(state, wants_paper(state) ? "onPaper" : "refusal"));
  page.say("refusal.sends"_w);
  if (wants_paper(state))
    page.button("on_screen", "refusal.onScreen"_w);
  else
    page.button("edit", "refusal.change"_w, view::Variant::secondary, "choices");
}

void the_paper(const State& state, Page& page) {
  page.heading("refusal.paper"_w);
  page.say("refusal.paper.how"_w);
  page.button("print", "refusal.print"_w);
  const auto card = page.card("form", "refusal.form"_w);
  if (state.place.open_cards.contains("refusal.form")) paper_form(state, page);
}

void contact(const State& state, Page& page) {
  page.heading("refusal.contact"_w);
  page.choice({.name = "route",
               .label = "refusal.route"_w,
               .purpose = why(state, "contactRoute"),
               .required = true},
              {{"call", "refusal.route.call"_w},
               {"mail", "refusal.route.mail"_w},
               {"visit", "refusal.route.visit"_w},
               {"known", "refusal.route.known"_w}});
  if (state.answers.is("refusal.route", "call"))
    page.field(Kind::text_field, {.name = "phone",
                                  .label = "refusal.phone"_w,
                                  .purpose = why(state, "contactRoute"),
                                  .input = view::Input::phone,
                                  .autocomplete = "tel",
                                  .required = true});
  if (state.answers.is("refusal.route", "mail"))
    page.field(Kind::text_area, {.name = "address",
                                 .label = "refusal.address"_w,
                                 .purpose = why(state, "contactRoute"),
                                 .input = view::Input::address,
                                 .autocomplete = "street-address",
                                 .required = true});
}

void build(const State& state, Page& page) {
  what_happens(state, page);
  offer_another_way(state, page, "way", {}, ways());
  contact(state, page);
  the_paper(state, page);
  if (state.answers.has("help.wanted")) plain_record(state, page, Rows::to_read);
  page.primary("action.tell"_w);
}

void check(const State& state, Problems& problems) {
  const auto need = [&](std::string_view name, const Word& what) {
    if (!state.answers.has(name)) problems.push_back({std::string(name), what});
  };
  need("refusal.route", "refusal.route.missing"_w);
  if (state.answers.is("refusal.route", "call")) need("refusal.phone", "refusal.phone.missing"_w);
  if (state.answers.is("refusal.route", "mail"))
    need("refusal.address", "refusal.address.missing"_w);
  check_lengths(state, problems, {"refusal.phone", "refusal.address"});
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "next") {
    begin_locking(state, effects);
    return Took::no;
  }
  if (act.name == "print") {
    state.place.open_cards.insert("refusal.form");
    effects.push_back(Print{});
  } else if (act.name == "on_screen") {
    state.answers.set("help.instead", {});
    state.answers.set("papers.eRecords", {});
    go_to(state, screen_papers);
  } else {
    return Took::no;
  }
  return Took::yes;
}

std::string_view address(const State& state) {
  if (state.answers.is("refusal.route", "call")) return state.answers.get("refusal.phone");
  if (state.answers.is("refusal.route", "mail")) return state.answers.get("refusal.address");
  return {};
}

void review(const State& state, Page& page) {
  if (state.place.screen == &screen_refusal) return;
  page.row("route", "refusal.route"_w, "refusal.route."_f + state.answers.get("refusal.route"));
  if (!address(state).empty()) page.row("address", "refusal.reach"_w, plain(address(state)));
  if (state.answers.has("refusal.way"))
    page.row("way", "another.which"_w, way_word(state.answers.get("refusal.way")));
}

void contribute(const State& state, SubmissionParts& parts) {
  parts.answers.refusal = {.at = state.clock.now(),
                           .route = std::string(state.answers.get("refusal.route")),
                           .address = std::string(address(state))};
  record_another_way(state, parts, "refusal.way", ways());
}

}  // namespace

const Screen screen_refusal{.id = "refusal",
                            .applies = applies,
                            .build = build,
                            .check = check,
                            .take = take,
                            .on_paper = true,
                            .review = review,
                            .contribute = contribute};

}  // namespace foyer::intake
