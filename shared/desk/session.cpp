#include "desk/session.h"

#include <algorithm>

#include "desk/asking.h"
#include "desk/fetching.h"
#include "desk/input.h"
#include "desk/leaving.h"
#include "desk/screens.h"
#include "desk/speaking.h"
#include "desk/state.h"
#include "desk/unlocking.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

void on(State& state, intake::Started&& started, Effects& effects) {
  if (auto words = Words::parse(started.words)) state.words = std::move(*words);
  state.spoken = std::move(started.spoken);
  state.origin = started.origin;
  state.painted = started.painted;
  state.display.page_view = !started.painted;
  state.display.still = started.reduced_motion;
  const int id = ++state.last_asked;
  effects.push_back(intake::Effect(intake::Recall{id, ""}));
  turn_to(state, Screen::unlock);
}

void on(State& state, intake::Activated&& activated, Effects& effects) {
  somebody_stirred(state);
  press(state, activated.key, effects);
}

void on(State& state, intake::Changed&& changed, Effects&) {
  somebody_stirred(state);
  change(state, changed.key, changed.value);
}

void on(State& state, intake::Toggled&& toggled, Effects&) {
  somebody_stirred(state);
  toggle(state, toggled.key, toggled.open);
}

void on(State& state, intake::Stirred&&, Effects&) {
  somebody_stirred(state);
}

void on(State& state, intake::Responded&& told, Effects& effects) {
  if (told.status != 0) state.clock.hear_relay(told.date);
  take_answer(state, told.id, {told.status, std::move(told.body)}, effects);
}

void on(State& state, intake::Recalled&& told, Effects& effects) {
  for (auto& row : told.rows) state.rows.emplace(row.name, std::move(row.bytes));
  take_kept_file(state);
  choose_kept_language(state, effects);
}

void on(State& state, intake::WordsLoaded&& loaded, Effects&) {
  take_words(state, loaded);
}

void on(State& state, intake::Rang&& rang, Effects& effects) {
  take_answer(state, rang.id, {}, effects);
}

void on(State& state, intake::Online&& told, Effects&) {
  state.online = told.yes;
}

void on(State& state, Picked&& picked, Effects&) {
  take_file(state, picked);
}
void on(State& state, Stretched&& stretched, Effects& effects) {
  take_stretched(state, stretched, effects);
}
void on(State& state, Hidden&& hidden, Effects& effects) {
  page_hidden(state, hidden.yes, effects);
}

void on(State& state, Able&& able, Effects&) {
  state.can_share = able.share;
}

// What a client's page tells and a desk has no use for.
void on(State&, intake::HeardOrPrinted&&, Effects&) {}
void on(State&, intake::Translated&&, Effects&) {}
void on(State&, intake::Kept&&, Effects&) {}
void on(State&, intake::CheckDone&&, Effects&) {}

void on(State& state, decltype(intake::Event::what)&& what, Effects& effects) {
  std::visit([&](auto&& one) { on(state, std::move(one), effects); }, std::move(what));
}

bool is_start(const Event& event) {
  const auto* shared = std::get_if<0>(&event.what);
  return shared != nullptr && std::holds_alternative<intake::Started>(*shared);
}

// 32 bytes that are not all alike, or there is no source: then nothing may be locked.
bool is_random(const base::Bytes& entropy) {
  return entropy.size() == 32 &&
         std::ranges::adjacent_find(entropy, std::not_equal_to<>()) != entropy.end();
}

}  // namespace

Session::Session() : state_(std::make_unique<State>()) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Effects Session::update(Event event) {
  Effects effects;
  State& state = *state_;
  if (state.locked || state.started == is_start(event) || !is_random(event.entropy)) return effects;
  state.started = true;
  state.clock.tick(event.device_time, event.monotonic_ms);
  state.random.emplace(base::Secret32(event.entropy));
  state.mail.goes_on = false;
  std::visit([&](auto&& one) { on(state, std::move(one), effects); }, std::move(event.what));
  state.random.reset();
  if (state.locked || may_be_shown_later(state)) return effects;
  read_labels(state);
  show(state);
  state.mail.shown_ms = event.monotonic_ms;
  return effects;
}

const view::View& Session::view() const {
  return state_->current;
}

}  // namespace foyer::desk
