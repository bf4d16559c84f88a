#include "intake/input.h"

#include <algorithm>

#include "base/limits.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "intake/aloud.h"
#include "intake/draft.h"
#include "intake/frame.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"
#include "link/letters.h"
#include "view/picked.h"

namespace foyer::intake {
namespace {

using Does = Binding::Does;

const Binding* binding_of(const State& state, view::Key key) {
  const auto found = state.bindings.find(key);
  return found == state.bindings.end() ? nullptr : &found->second;
}

// A day and a phone number are the same in the digits of any script.
std::string with_plain_digits(std::string_view value) {
  std::vector<char32_t> points = base::to_code_points(value);
  for (char32_t& point : points) {
    const int digit = link::digit_value(point);
    point = digit >= 0 ? U'0' + digit : link::plain_width(point);
  }
  return base::from_code_points(points);
}

void change_text(State& state, const Binding& field, std::string_view value) {
  if (!base::is_valid_utf8(value)) return;
  // Longer than any answer may be is kept too, up to a bound, so that the page can say so and
  // nothing typed is lost; the screen's check refuses it.
  constexpr std::size_t kept_bytes_max = 2 * base::limits::json_string_bytes_max;
  if (value.size() > kept_bytes_max) return;
  if (field.does == Does::mark) return state.answers.set(field.name, value);
  const std::string text = base::visible_part(value);
  state.answers.set(field.name, field.does == Does::numbers ? with_plain_digits(text) : text);
}

std::vector<std::string> chosen(const State& state, const Binding& choice, std::string_view value) {
  std::vector<std::string> ids;
  for (const view::Key key : view::picked_keys(value)) {
    const Binding* option = binding_of(state, key);
    if (option != nullptr && option->does == Does::option && option->name == choice.name)
      ids.push_back(option->argument);
  }
  return ids;
}

void change_choice(State& state, const Binding& choice, std::string_view value) {
  const auto ids = chosen(state, choice, value);
  if (!choice.multiple) {
    if (ids.size() == 1) state.answers.set(choice.name, ids.front());
    return;
  }
  state.answers.set(choice.name, {});
  for (const std::string& id : ids) state.answers.include(choice.name, id);
}

// What the frame's buttons do on every screen; false: it is the screen's own.
bool press_frame(State& state, view::Key key, std::string_view act, Effects& effects) {
  if (act == "leave")
    leave(state, effects);
  else if (act == "close")
    close_overlay(state);
  else if (act == "help" || act == "language" || act == "display") {
    if (state.place.overlay == nullptr) state.place.opener = key;
    open_overlay(state, act == "help"       ? overlay_help
                        : act == "language" ? overlay_language
                                            : overlay_display);
  } else if (act == "back")
    go_back(state);
  else if (act == "next")
    go_on(state, effects);
  else
    return press_aloud(state, act, effects);
  return true;
}

}  // namespace

void press(State& state, view::Key key, Effects& effects) {
  const Binding* found = binding_of(state, key);
  if (found == nullptr || found->does != Does::act) return;
  const Binding binding = *found;
  if (press_frame(state, key, binding.name, effects)) {
    draft_later(state, effects);
    return;
  }
  const Screen& screen = on_top(state);
  state.place.status = {};
  const Took took = screen.take != nullptr
                        ? screen.take(state, {binding.name, binding.argument}, effects)
                        : Took::no;
  if (took == Took::no && binding.name == "edit")
    if (const Screen* there = find_screen(binding.argument)) go_to(state, *there);
  draft_later(state, effects);
}

void change(State& state, view::Key key, std::string_view value, Effects& effects) {
  const Binding* found = binding_of(state, key);
  if (found == nullptr) return;
  const Binding binding = *found;
  const bool typed = binding.does == Does::text || binding.does == Does::numbers;
  if (typed || binding.does == Does::mark) change_text(state, binding, value);
  if (binding.does == Does::pick) change_choice(state, binding, value);
  const Screen& screen = on_top(state);
  if (screen.take != nullptr) screen.take(state, {"changed", binding.name}, effects);
}

void toggle(State& state, view::Key key, bool open) {
  const Binding* binding = binding_of(state, key);
  if (binding == nullptr || binding->does != Does::card) return;
  if (open) {
    state.place.open_cards.insert(binding->name);
    state.answers.set(binding->name + ".opened", "yes");
  } else {
    state.place.open_cards.erase(binding->name);
  }
}

void refresh(State& state) {
  if (!state.place.problems.empty() && state.place.screen->check != nullptr) {
    Problems now;
    state.place.screen->check(state, now);
    std::erase_if(state.place.problems, [&](const Problem& old) {
      return std::none_of(now.begin(), now.end(),
                          [&](const Problem& one) { return one.field == old.field; });
    });
  }
  build_view(state);
  state.evidence.follow(state.showing, state.clock.now());
}

void leave(State& state, Effects& effects) {
  state.answers.wipe();
  for (view::Node& node : state.current.nodes) node.value.clear();
  state = State{};
  state.left = true;
  effects.clear();
  effects.push_back(Forget{"*"});
  effects.push_back(KeepSession{});
  effects.push_back(Leave{});
}

}  // namespace foyer::intake
