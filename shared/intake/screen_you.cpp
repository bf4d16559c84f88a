// S5. The name used, and where the person is now and usually: for help in an emergency and for the
// law that protects her.

#include "intake/covered.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Input;
using view::Kind;

bool is_remote(const State& state) {
  return state.opened->manifest.mode == "remote";
}
bool tells_by_phone(const State& state) {
  return state.answers.includes("you.byPhone", "yes");
}

std::vector<Choice> states(const State& state) {
  std::vector<Choice> out;
  for (const pack::Jurisdiction& one : state.content()->jurisdictions)
    out.push_back({one.state, place_name(state, one)});
  out.push_back({"other", "you.otherState"_w});
  return out;
}

Word state_name(const State& state, std::string_view id) {
  const pack::Jurisdiction* one = state.content()->jurisdiction(id);
  return one != nullptr ? place_name(state, *one) : id.empty() ? Word{} : "you.otherState"_w;
}

void names(const State& state, Page& page) {
  page.statement(notice_id(state, "identity"));
  page.field(Kind::text_field, {.name = "legalName",
                                .label = "you.legalName"_w,
                                .purpose = why(state, "legalName"),
                                .input = Input::name,
                                .autocomplete = "name",
                                .required = true});
  const auto card = page.card("more", "you.more"_w);
  page.field(Kind::text_field, {.name = "usedName",
                                .label = "you.usedName"_w,
                                .purpose = why(state, "usedName"),
                                .input = Input::name,
                                .autocomplete = "nickname"});
  page.field(Kind::text_field,
             {.name = "pronouns", .label = "you.pronouns"_w, .purpose = why(state, "pronouns")});
}

void coverage(const State& state, Page& page) {
  using Outcome = record::Jurisdiction::Outcome;
  if (!state.answers.has("you.nowState") || !is_remote(state)) return;
  if (jurisdiction_of(state).outcome != Outcome::covered) page.notice("you.notCovered"_w);
}

void places(const State& state, Page& page) {
  const bool remote = is_remote(state);
  page.statement(notice_id(state, "location"));
  page.choice({.name = "nowState",
               .label = "you.nowState"_w,
               .purpose = why(state, "nowState"),
               .required = remote},
              states(state), Kind::select);
  coverage(state, page);
  page.field(Kind::text_area, {.name = "nowAddress",
                               .label = "you.nowAddress"_w,
                               .purpose = why(state, "nowAddress"),
                               .input = Input::address,
                               .autocomplete = "street-address",
                               .required = remote && !tells_by_phone(state)});
  page.choice({.name = "byPhone", .label = "you.addressToo"_w, .multiple = true},
              {{"yes", "you.byPhone"_w}});
  page.statement(notice_id(state, "licence"));
  const auto card = page.card("usual", "you.usual"_w);
  page.choice(
      {.name = "usualState", .label = "you.usualState"_w, .purpose = why(state, "usualState")},
      states(state), Kind::select);
}

void build(const State& state, Page& page) {
  names(state, page);
  places(state, page);
}

void check(const State& state, Problems& problems) {
  const Answers& said = state.answers;
  if (!said.has("you.legalName")) problems.push_back({"you.legalName", "you.legalName.missing"_w});
  check_lengths(state, problems,
                {"you.legalName", "you.usedName", "you.pronouns", "you.nowAddress"});
  if (!is_remote(state)) return;
  if (!said.has("you.nowState")) problems.push_back({"you.nowState", "you.nowState.missing"_w});
  if (!said.has("you.nowAddress") && !tells_by_phone(state))
    problems.push_back({"you.nowAddress", "you.nowAddress.missing"_w});
}

void review(const State& state, Page& page) {
  const Answers& said = state.answers;
  page.row("legalName", "you.legalName"_w, plain(said.get("you.legalName")));
  if (said.has("you.usedName"))
    page.row("usedName", "you.usedName"_w, plain(said.get("you.usedName")));
  if (said.has("you.pronouns"))
    page.row("pronouns", "you.pronouns"_w, plain(said.get("you.pronouns")));
  if (said.has("you.nowState"))
    page.row("nowState", "you.nowState"_w, state_name(state, said.get("you.nowState")));
  if (tells_by_phone(state))
    page.row("nowAddress", "you.nowAddress"_w, "you.byPhone"_w);
  else if (said.has("you.nowAddress"))
    page.row("nowAddress", "you.nowAddress"_w, plain(said.get("you.nowAddress")));
  if (said.has("you.usualState"))
    page.row("usualState", "you.usualState"_w, state_name(state, said.get("you.usualState")));
}

void contribute(const State& state, SubmissionParts& parts) {
  const Answers& said = state.answers;
  const auto coded = link::PublicManifest::CodeWanted::waived;
  record::Identity& identity = parts.answers.identity;
  identity.legal_name = said.get("you.legalName");
  identity.used_name = said.get("you.usedName");
  identity.pronouns = said.get("you.pronouns");
  identity.code = state.arrival.manifest()->code == coded ? record::Identity::Code::waived
                                                          : record::Identity::Code::right;
  record::Location& location = parts.answers.location;
  location.now_state = said.get("you.nowState");
  location.usual_state = said.get("you.usualState");
  location.address_by_phone = tells_by_phone(state);
  if (!location.address_by_phone) location.now_address = said.get("you.nowAddress");
  parts.answers.jurisdiction = jurisdiction_of(state);
  parts.duty.name = identity.used_name.empty() ? identity.legal_name : identity.used_name;
  parts.duty.now_state = location.now_state;
  parts.duty.now_address = location.now_address;
}

}  // namespace

const Screen screen_you{
    .id = "you", .build = build, .check = check, .review = review, .contribute = contribute};

}  // namespace foyer::intake
