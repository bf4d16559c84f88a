#include "intake/journey.h"

#include <algorithm>
#include <array>

#include "intake/cards.h"
#include "intake/declared.h"
#include "intake/draft.h"
#include "intake/frame.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::array<const Screen*, 18> all_screens{
    &screen_welcome, &screen_code,      &screen_now,   &screen_papers,  &screen_who,
    &screen_you,     &screen_emergency, &screen_reach, &screen_device,  &screen_technology,
    &screen_risks,   &screen_part,      &screen_check, &screen_choices, &screen_needs,
    &screen_sign,    &screen_refusal,   &screen_send,
};

const Screen* neighbour(const State& state, int direction) {
  const auto at = std::find(all_screens.begin(), all_screens.end(), state.place.screen);
  if (at == all_screens.end()) return direction < 0 ? state.place.screen->back_to : nullptr;
  for (auto i = at - all_screens.begin() + direction;
       i >= 0 && i < static_cast<std::ptrdiff_t>(all_screens.size()); i += direction)
    if (is_met(state, *all_screens[static_cast<std::size_t>(i)]))
      return all_screens[static_cast<std::size_t>(i)];
  return nullptr;
}

}  // namespace

bool is_met(const State& state, const Screen& screen) {
  if (screen.once && is_renewal(state)) return false;
  const bool on_the_way = screen.on_paper || !wants_paper(state);
  return on_the_way && (screen.applies == nullptr || screen.applies(state));
}

std::span<const Screen* const> journey() {
  return all_screens;
}

const Screen* find_screen(std::string_view id) {
  const auto found = std::find_if(all_screens.begin(), all_screens.end(),
                                  [&](const Screen* screen) { return screen->id == id; });
  return found == all_screens.end() ? nullptr : *found;
}

Step step_of(const State& state, const Screen& screen) {
  Step step;
  bool on_the_way = false;
  for (const Screen* one : all_screens) {
    if (!is_met(state, *one) && one != &screen) continue;
    ++step.count;
    if (one == &screen) {
      step.number = step.count;
      on_the_way = true;
    }
  }
  return on_the_way ? step : Step{};
}

const Screen& on_top(const State& state) {
  return state.place.overlay != nullptr ? *state.place.overlay : *state.place.screen;
}

void begin_journey(State& state, Effects& effects) {
  state.answers.set("code.typed", {});
  const Screen* stopped_at = find_screen(state.resume_at);
  state.place.screen = &screen_code;
  if (stopped_at != nullptr && is_met(state, *stopped_at))
    go_to(state, *stopped_at);
  else
    go_next(state);
  if (state.draft_restored) state.place.status = "draft.restored"_w;
  device_changed(state, effects);
}

void go_to(State& state, const Screen& screen) {
  state.place.screen = &screen;
  state.place.overlay = state.place.covered = nullptr;
  state.place.problems.clear();
  state.place.status = {};
  state.place.open_cards.clear();
  state.place.focus_on(heading_key());
}

void go_next(State& state) {
  if (const Screen* next = neighbour(state, 1)) go_to(state, *next);
}

bool can_go_back(const State& state) {
  const Sending::Stage stage = state.sending.stage;
  const bool open = stage == Sending::Stage::not_yet || stage == Sending::Stage::failed_to_lock;
  return open && neighbour(state, -1) != nullptr;
}

void go_back(State& state) {
  if (can_go_back(state)) go_to(state, *neighbour(state, -1));
}

void open_overlay(State& state, const Screen& overlay) {
  state.place.overlay = &overlay;
  state.place.status = {};
  state.place.focus_on(heading_key());
}

void close_overlay(State& state) {
  state.place.overlay = state.place.covered;
  state.place.covered = nullptr;
  state.place.status = {};
  state.place.focus_on(state.place.overlay != nullptr ? heading_key() : state.place.opener);
}

void go_on(State& state, Effects& effects) {
  const Screen& screen = *state.place.screen;
  state.place.problems.clear();
  state.place.status = {};
  if (screen.check != nullptr) screen.check(state, state.place.problems);
  if (!state.place.problems.empty()) {
    for (const Problem& problem : state.place.problems) open_cards_around(state, problem.field);
    state.place.focus_on(problems_key());
    return;
  }
  if (screen.take != nullptr && screen.take(state, {"next", {}}, effects) == Took::yes) return;
  go_next(state);
}

}  // namespace foyer::intake
