#include "desk/leaving.h"

#include "desk/asking.h"

namespace foyer::desk {
namespace {

constexpr std::int64_t idle_ms = 10 * 60'000, warn_ms = 9 * 60'000;
constexpr int look_ms = 15'000;
constexpr int hidden_ms = 60'000;

void look(State& state, Effects& effects) {
  if (!state.desk) return;
  const std::int64_t still = state.clock.monotonic_ms() - state.watch.stirred_ms;
  if (still >= idle_ms) return lock(state, effects);
  state.watch.warned = still >= warn_ms;
  ring_after(state, look_ms, effects,
             [](State& later, Answer, Effects& more) { look(later, more); });
}

}  // namespace

void lock(State& state, Effects& effects) {
  effects.clear();
  effects.push_back(Lock{});
  view::Display display = state.display;
  state = State{};
  state.locked = true;
  state.current.display = display;
}

void watch_idle(State& state, Effects& effects) {
  somebody_stirred(state);
  look(state, effects);
}

void somebody_stirred(State& state) {
  state.watch.stirred_ms = state.clock.monotonic_ms();
  state.watch.warned = false;
}

void page_hidden(State& state, bool hidden, Effects& effects) {
  state.watch.hidden_ms = hidden ? state.clock.monotonic_ms() : -1;
  if (!hidden || !state.desk) return;
  ring_after(state, hidden_ms, effects,
             [since = state.watch.hidden_ms](State& later, Answer, Effects& more) {
               if (later.desk && later.watch.hidden_ms == since) lock(later, more);
             });
}

}  // namespace foyer::desk
