#include "intake/turns.h"

#include <sodium.h>

#include "intake/display.h"
#include "intake/draft.h"
#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/signing.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string next_role(const State& state) {
  const auto& turns = state.opened->manifest.turns;
  return state.say(role_word(state, turns[static_cast<std::size_t>(state.opened->turn) + 1]));
}

const std::vector<std::string>& turns_of(const State& state) {
  return state.arrival.opened_private->proved.manifest.turns;
}

bool waits_here(const State& state, int turn) {
  for (const Parcel& parcel : state.sending.parcels) {
    const transfer::Commit& commit = parcel.outbox.item().commit;
    if (commit.link_id == state.arrival.secrets->link_id && commit.turn == turn) return true;
  }
  return false;
}

// Freed memory may still hold what was written there, so it is overwritten first.
void wipe(std::string& text) {
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void wipe(std::vector<view::Node>& nodes) {
  for (view::Node& node : nodes) {
    wipe(node.value);
    wipe(node.label);
    wipe(node.children);
  }
  nodes.clear();
}

// What belongs to the device and to the link; all else is the last person's.
State next_state(State& before) {
  State next;
  next.words = next.first_words = before.first_words;
  next.wishes = before.wishes;
  next.app_version = before.app_version;
  next.origin = before.origin;
  next.painted = before.painted;
  next.kiosk = before.kiosk;
  next.online = before.online;
  next.display = next.first_display = before.first_display;
  next.clock = before.clock;
  next.arrival = std::move(before.arrival);
  next.arrival.refused_code.clear();
  next.opened = std::move(before.opened);
  next.requests = before.requests;
  next.requests.take_back_all();
  // What others left unsent on this device still goes out.
  next.sending.newest = before.sending.newest;
  for (Parcel& parcel : before.sending.parcels) {
    if (parcel.mine || parcel.done) continue;
    next.sending.parcels.push_back(std::move(parcel));
    next.sending.parcels.back().request = 0;
  }
  next.place.focus_serial = before.place.focus_serial;
  next.place.announce_serial = before.place.announce_serial;
  return next;
}

}  // namespace

bool more_turns(const State& state) {
  return state.opened &&
         static_cast<std::size_t>(state.opened->turn) + 1 < state.opened->manifest.turns.size();
}

void find_turn(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  if (a.turn_known || state.requests.waits_for(Ask::turn)) return;
  const int count = static_cast<int>(turns_of(state).size());
  if (count == 1) {
    a.turn_known = true;
    return;
  }
  while (a.turn < count && waits_here(state, a.turn)) ++a.turn;
  if (a.turn == count) return go_to(state, page_committed);
  effects.push_back(Http{state.requests.ask(Ask::turn),
                         "GET",
                         "/v1/links/" + a.secrets->link_id + "/receipts/" + std::to_string(a.turn),
                         {{"Authorization", link::bearer(link::derive_upload_token(*a.k, a.turn))}},
                         {}});
}

void take_turn(State& state, const Responded& answer, Effects& effects) {
  Arrival& a = state.arrival;
  if (answer.status == 200)
    ++a.turn;
  else if (answer.status == 404)
    a.turn_known = true;
  else {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  if (a.turn == static_cast<int>(turns_of(state).size())) return go_to(state, page_committed);
  go_on_opening(state, effects);
}

void offer_turn(const State& state, Page& page) {
  page.heading("send.handover"_w);
  page.say("send.handover.why"_w.with(next_role(state)));
  page.button("handover", "send.handover.now"_w, view::Variant::primary);
}

void hand_over(State& state, Effects& effects) {
  effects.push_back(Forget{draft_row(state)});
  effects.push_back(KeepSession{});
  state.answers.wipe();
  wipe(state.current.nodes);
  State next = next_state(state);
  state = State{};
  state = std::move(next);
  ++state.opened->turn;
  state.started = state.clock.now();
  first_answers(state);
  go_to(state, page_hand_over);
  send_now(state, effects);
}

namespace {

void build(const State& state, Page& page) {
  const auto& turns = state.opened->manifest.turns;
  const std::string& role = turns[static_cast<std::size_t>(state.opened->turn)];
  page.say("handover.give"_w.with(state.say(role_word(state, role))));
  page.say("handover.wiped"_w);
  page.say("handover.private"_w);
  page.primary("action.next.person"_w);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "next") return Took::no;
  begin_journey(state, effects);
  return Took::yes;
}

}  // namespace

const Screen page_hand_over{.id = "handover", .build = build, .take = take};

}  // namespace foyer::intake
