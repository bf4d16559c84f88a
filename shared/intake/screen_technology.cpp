// S9. How we use technology. What must be known stands in the open: the services that the worker
// declared and a short statement for each policy. One closed place beside them holds the rest and
// takes a question for the worker.

#include "intake/cards.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/policies.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

// What a group's place for more is called: by the first policy in it.
std::string kind_of(const PolicyGroup& group) {
  return group.front()->kind;
}
Word title_of(const State& state, const PolicyGroup& group) {
  return pack_word(state, group.front()->title);
}
std::string ask_name(const PolicyGroup& group) {
  return "technology.ask." + kind_of(group);
}

std::vector<std::string> card_names(const State& state) {
  std::vector<std::string> out;
  for (const PolicyGroup& group : told_policies(state))
    out.push_back("technology." + kind_of(group));
  return out;
}

// A renewal tells again only what it names.
bool tells_services(const State& state) {
  return !is_renewal(state) && !declared_services(state).empty();
}

// The official list: who the worker is, from where she may write or call, and who hears complaints.
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

void build_more(const State& state, Page& page, const PolicyGroup& group) {
  const Word title = title_of(state, group);
  const auto card = page.card(kind_of(group), "technology.more"_w, title);
  for (const pack::Policy* policy : group) {
    page.statement(policy->more);
    if (policy->kind == "contacts") worker_facts(state, page);
  }
  page.field(view::Kind::text_area, {.name = "ask." + kind_of(group),
                                     .label = "technology.ask"_w.with(title.text),
                                     .purpose = why(state, "ask"),
                                     .input = view::Input::long_text});
}

void build_group(const State& state, Page& page, const PolicyGroup& group) {
  page.heading(title_of(state, group));
  for (const pack::Policy* policy : group) page.statement(policy->statement);
  build_more(state, page, group);
}

// Exactly what was declared: a service that the link does not name is not spoken of.
void build_services(const State& state, Page& page) {
  for (const pack::Service* service : declared_services(state)) {
    page.statement(service->statement);
    if (!service->needs_consent) page.say("technology.noticeOnly"_w);
  }
}

bool applies(const State& state) {
  return !state.opened || tells_services(state) || !told_policies(state).empty();
}

void build(const State& state, Page& page) {
  page.say("technology.intro"_w);
  offer_all_cards(state, page, card_names(state));
  if (tells_services(state)) build_services(state, page);
  for (const PolicyGroup& group : told_policies(state)) build_group(state, page, group);
}

void check(const State& state, Problems& problems) {
  for (const PolicyGroup& group : told_policies(state))
    check_long(state, problems, ask_name(group));
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "openAll") return Took::no;
  turn_all_cards(state, card_names(state));
  return Took::yes;
}

void review(const State& state, Page& page) {
  for (const PolicyGroup& group : told_policies(state))
    if (state.answers.has(ask_name(group)))
      page.row("ask." + kind_of(group), "technology.asked"_w.with(title_of(state, group).text),
               plain(state.answers.get(ask_name(group))));
}

void contribute(const State& state, SubmissionParts& parts) {
  for (const PolicyGroup& group : told_policies(state))
    if (state.answers.has(ask_name(group)))
      parts.answers.questions_for_worker.push_back(
          {group.front()->statement, std::string(state.answers.get(ask_name(group)))});
}

}  // namespace

const Screen screen_technology{.id = "technology",
                               .applies = applies,
                               .build = build,
                               .check = check,
                               .take = take,
                               .review = review,
                               .contribute = contribute};

}  // namespace foyer::intake
