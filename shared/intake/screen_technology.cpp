// S9. How we use technology: one card with the services that the worker declared, then one per
// policy of the pack with a note for the worker. A card counts as read when it was opened.

#include "intake/cards.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::string_view services_card = "technology.services";

std::string card_name(const pack::Policy& policy) {
  return "technology." + policy.kind;
}
std::string ask_name(const pack::Policy& policy) {
  return "technology.ask." + policy.kind;
}

// The official list: who the worker is, and from where she may write or call.
void worker_facts(const State& state, Page& page) {
  const auto& worker = state.opened->manifest.worker;
  page.row("worker", "technology.worker"_w, plain(worker.name));
  for (const link::Contact& contact : worker.contacts)
    page.row("contact." + contact.kind, "technology.contact"_w, plain(contact.value));
  for (const link::Licence& licence : worker.licences)
    page.row("licence." + licence.state, "technology.licence"_w,
             plain(licence.type + " " + licence.number + ", " + licence.state));
  for (const pack::Body& body : state.content()->agency.complaints)
    page.row("complaint", "technology.complaint"_w,
             plain(body.name + (body.phone.empty() ? " " + body.url : " " + body.phone)));
}

void build_card(const State& state, Page& page, const pack::Policy& policy) {
  const Word title = pack_word(state, policy.title);
  const auto card = page.card(policy.kind, title);
  page.statement(policy.statement);
  if (policy.kind == "contacts") worker_facts(state, page);
  page.field(view::Kind::text_area, {.name = "ask." + policy.kind,
                                     .label = "technology.ask"_w.with(title.text),
                                     .hint = why(state, "ask"),
                                     .input = view::Input::long_text});
}

// Exactly what was declared: a service that the link does not name is not spoken of.
void build_services(const State& state, Page& page) {
  const auto card = page.card("services", "technology.services"_w);
  for (const pack::Service* service : declared_services(state)) {
    page.heading(pack_word(state, service->name));
    page.statement(service->statement);
    page.say(service->needs_consent ? "technology.youDecide"_w : "technology.noticeOnly"_w);
  }
}

void build(const State& state, Page& page) {
  page.say("technology.intro"_w);
  page.button("openAll", "cards.openAll"_w, view::Variant::quiet);
  if (!declared_services(state).empty()) build_services(state, page);
  for (const pack::Policy& policy : state.content()->policies) build_card(state, page, policy);
}

void check(const State& state, Problems& problems) {
  if (!declared_services(state).empty() && !was_opened(state, services_card))
    problems.push_back({std::string(services_card), "technology.services.missing"_w});
  for (const pack::Policy& policy : state.content()->policies) {
    if (!was_opened(state, card_name(policy)))
      problems.push_back(
          {card_name(policy), "cards.missing"_w.with(pack_word(state, policy.title).text)});
    check_long(state, problems, ask_name(policy));
  }
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "openAll") return Took::no;
  open_card(state, services_card);
  for (const pack::Policy& policy : state.content()->policies) open_card(state, card_name(policy));
  return Took::yes;
}

void review(const State& state, Page& page) {
  for (const pack::Policy& policy : state.content()->policies)
    if (state.answers.has(ask_name(policy)))
      page.row("ask." + policy.kind, "technology.asked"_w.with(pack_word(state, policy.title).text),
               plain(state.answers.get(ask_name(policy))), "technology");
}

void contribute(const State& state, SubmissionParts& parts) {
  for (const pack::Policy& policy : state.content()->policies)
    if (state.answers.has(ask_name(policy)))
      parts.answers.questions_for_worker.push_back(
          {policy.statement, std::string(state.answers.get(ask_name(policy)))});
}

}  // namespace

const Screen screen_technology{.id = "technology",
                               .build = build,
                               .check = check,
                               .take = take,
                               .review = review,
                               .contribute = contribute};

}  // namespace foyer::intake
