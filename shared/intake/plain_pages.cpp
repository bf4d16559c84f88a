// Pages instead of the journey: what happened, and what to do next.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void tell(const State& state, Page& page, const Word& what, const Word& next) {
  page.say(what);
  page.say(next);
  contact_agency(state, page);
  page.primary({});
}

template <auto what, auto next>
void build(const State& state, Page& page) {
  tell(state, page, what(), next());
}

// Nothing that came with this link is to be believed, the agency's number neither.
void altered(const State&, Page& page) {
  page.say("altered.what"_w);
  page.say("altered.next"_w);
  page.primary({});
}

void starting(const State&, Page& page) {
  page.say("starting.wait"_w);
  page.primary({});
}

Took again(State& state, const Act& act, Effects& effects) {
  if (act.name != "next") return Took::no;
  state.requests.take_back(Ask::agency);
  state.requests.take_back(Ask::link);
  restart(state, effects);
  return Took::yes;
}

void offline(const State& state, Page& page) {
  tell(state, page, "offline.what"_w, "offline.next"_w);
  page.primary("action.again"_w);
}

void relay(const State& state, Page& page) {
  tell(state, page, "relay.what"_w, "relay.next"_w);
  page.primary("action.again"_w);
}

}  // namespace

const Screen page_starting{.id = "starting", .build = starting};
const Screen page_no_link{
    .id = "nolink", .build = build<[] { return "nolink.what"_w; }, [] { return "nolink.next"_w; }>};
const Screen page_bad_link{
    .id = "badlink",
    .build = build<[] { return "badlink.what"_w; }, [] { return "badlink.next"_w; }>};
const Screen page_altered{.id = "altered", .build = altered};
const Screen page_expired{
    .id = "expired",
    .build = build<[] { return "expired.what"_w; }, [] { return "expired.next"_w; }>};
const Screen page_revoked{
    .id = "revoked",
    .build = build<[] { return "revoked.what"_w; }, [] { return "revoked.next"_w; }>};
const Screen page_locked{
    .id = "locked", .build = build<[] { return "locked.what"_w; }, [] { return "locked.next"_w; }>};
const Screen page_committed{
    .id = "committed",
    .build = build<[] { return "committed.what"_w; }, [] { return "committed.next"_w; }>};
const Screen page_no_random{
    .id = "norandom",
    .build = build<[] { return "norandom.what"_w; }, [] { return "norandom.next"_w; }>};
const Screen page_way_none{
    .id = "waynone",
    .build = build<[] { return "waynone.what"_w; }, [] { return "waynone.next"_w; }>};
const Screen page_way_locked{
    .id = "waylocked",
    .build = build<[] { return "waylocked.what"_w; }, [] { return "waylocked.next"_w; }>};
const Screen page_way_full{
    .id = "wayfull",
    .build = build<[] { return "wayfull.what"_w; }, [] { return "wayfull.next"_w; }>};
const Screen page_offline{.id = "offline", .build = offline, .take = again};
const Screen page_relay{.id = "relay", .build = relay, .take = again};

}  // namespace foyer::intake
