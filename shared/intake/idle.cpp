#include "intake/idle.h"

#include <algorithm>

#include "intake/frame.h"
#include "intake/input.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::int64_t minute_ms = 60'000;

// How long nobody needs to do anything, and then how long the question waits (WCAG 2.2.1 asks for
// 20 seconds). At the agency the next client may stand there soon.
struct Patience {
  std::int64_t quiet_ms, answer_ms;
};
constexpr Patience at_the_agency{3 * minute_ms, minute_ms};
constexpr Patience elsewhere{10 * minute_ms, 2 * minute_ms};
constexpr std::int64_t longer_quiet_ms = 30 * minute_ms;

Patience patience(const State& state) {
  Patience out = state.answers.is("now.device", "agency") ? at_the_agency : elsewhere;
  if (state.idle.longer) out.quiet_ms = longer_quiet_ms;
  return out;
}

// Something of a person is here, and none of it is on its way in a locked form.
bool is_watched(const State& state) {
  using Stage = Sending::Stage;
  const Stage stage = state.sending.stage;
  const bool under_way =
      stage == Stage::locking || stage == Stage::sending || stage == Stage::waiting;
  const bool something = state.kiosk || state.opened || (state.visit && state.visit->card);
  return something && !state.own_device() && !under_way;
}

bool asks(const State& state) {
  return state.place.overlay == &overlay_idle;
}

Idle::Moment now(const State& state) {
  return {state.clock.monotonic_ms(), state.clock.device()};
}

// The device's clock tells whole seconds, so one of them may not have passed.
std::int64_t passed_ms(const State& state, const Idle::Moment& since) {
  const Idle::Moment until = now(state);
  return std::max(until.ms - since.ms, (until.device - since.device - 1) * 1000);
}

void ask(State& state) {
  state.idle.asked = now(state);
  state.place.covered = state.place.overlay;
  if (state.place.covered == nullptr) state.place.opener = heading_key();
  open_overlay(state, overlay_idle);
}

void build(const State& state, Page& page) {
  page.say("idle.what"_w.with(std::to_string(patience(state).answer_ms / minute_ms)));
  page.button("longer", "idle.longer"_w);
  page.primary("idle.here"_w);
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "longer") return Took::no;
  state.idle.longer = true;
  close_overlay(state);
  return Took::yes;
}

}  // namespace

bool is_abandoned(const State& state) {
  if (!is_watched(state)) return false;
  const Patience times = patience(state);
  if (asks(state)) return passed_ms(state, state.idle.asked) >= times.answer_ms;
  return passed_ms(state, state.idle.seen) >= times.quiet_ms + times.answer_ms;
}

void person_acted(State& state) {
  state.idle.seen = now(state);
}

void person_stirred(State& state) {
  if (!asks(state)) person_acted(state);
}

void ask_if_idle(State& state) {
  const bool begins = !state.idle.watched;
  state.idle.watched = is_watched(state);
  if (!state.idle.watched || asks(state)) return;
  if (begins) person_acted(state);
  if (passed_ms(state, state.idle.seen) >= patience(state).quiet_ms) ask(state);
}

// One bell at a time; only a shorter wait replaces it.
void ring_when_idle(State& state, Effects& effects) {
  if (!is_watched(state)) return;
  constexpr std::int64_t slack_ms = 2'000;
  const Patience times = patience(state);
  const std::int64_t left_ms = asks(state) ? times.answer_ms - passed_ms(state, state.idle.asked)
                                           : times.quiet_ms - passed_ms(state, state.idle.seen);
  const std::int64_t due_ms = state.clock.monotonic_ms() + std::max<std::int64_t>(left_ms, 0);
  const bool soon_enough = state.idle.rings_ms <= due_ms + slack_ms;
  if (state.requests.waits_for(Ask::idle_due) && soon_enough) return;
  state.requests.take_back(Ask::idle_due);
  state.idle.rings_ms = due_ms;
  const auto wait_ms = static_cast<int>(due_ms - state.clock.monotonic_ms());
  effects.push_back(Ring{state.requests.ask(Ask::idle_due), wait_ms});
}

const Screen overlay_idle{.id = "idle", .build = build, .take = take};

}  // namespace foyer::intake
