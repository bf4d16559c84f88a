#include "desk/input.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "desk/acts.h"
#include "desk/exporting.h"
#include "desk/fetching.h"
#include "desk/joining.h"
#include "desk/leaving.h"
#include "desk/making.h"
#include "desk/screens.h"
#include "desk/speaking.h"
#include "desk/unlocking.h"
#include "view/picked.h"

namespace foyer::desk {
namespace {

using Does = Binding::Does;

const Binding* binding_of(const State& state, view::Key key) {
  const auto found = state.bindings.find(key);
  return found == state.bindings.end() ? nullptr : &found->second;
}

// The ids of the chosen options.
std::string picked(const State& state, const Binding& choice, std::string_view value) {
  std::string out;
  for (const view::Key key : view::picked_keys(value)) {
    const Binding* option = binding_of(state, key);
    if (option != nullptr && option->does == Does::option && option->name == choice.name)
      out += (out.empty() ? "" : "\n") + option->argument;
  }
  return out;
}

void open_case(State& state, const std::string& unit, Effects& effects) {
  if (unit != state.place.unit) close_case(state);
  state.place.unit = unit;
  if (!unit.empty() && !state.mail.cases.contains(unit)) open_whole(state, unit, effects);
  state.place.part.clear();
  state.place.done = {};
  turn_to(state, Screen::inbox);
}

void show_part(State& state, const std::string& part, Effects&) {
  state.place.part = part;
  state.problems.clear();
  turn_to(state, Screen::inbox);
}

constexpr Button frame[] = {
    {"inbox",
     [](State& state, const std::string&, Effects& effects) { open_case(state, "", effects); }},
    {"links", [](State& state, const std::string&, Effects&) { turn_to(state, Screen::links); }},
    {"lock", [](State& state, const std::string&, Effects& effects) { lock(state, effects); }},
    {"pick", [](State& state, const std::string&, Effects& effects) { pick_file(state, effects); }},
    {"forget",
     [](State& state, const std::string&, Effects& effects) { forget_file(state, effects); }},
    {"join", [](State& state, const std::string&, Effects& effects) { join(state, effects); }},
    {"unlock", [](State& state, const std::string&, Effects& effects) { unlock(state, effects); }},
    {"refresh",
     [](State& state, const std::string&, Effects& effects) { fetch_mail(state, effects); }},
    {"case", open_case},
    {"part", show_part},
    {"speak", choose_language},
};

bool press_one(std::span<const Button> buttons, State& state, const Binding& binding,
               Effects& effects) {
  for (const Button& button : buttons) {
    if (button.act != binding.name) continue;
    button.press(state, binding.argument, effects);
    return true;
  }
  return false;
}

}  // namespace

void press(State& state, view::Key key, Effects& effects) {
  const Binding* found = binding_of(state, key);
  if (found == nullptr || found->does != Does::act) return;
  const Binding binding = *found;
  state.place.done = {};
  if (press_one(frame, state, binding, effects)) return;
  if (press_one(page_buttons(), state, binding, effects)) return;
  if (press_one(act_buttons(), state, binding, effects)) return;
  if (press_one(export_buttons(), state, binding, effects)) return;
  if (press_one(link_buttons(), state, binding, effects)) return;
  press_one(make_buttons(), state, binding, effects);
}

void change(State& state, view::Key key, const std::string& value) {
  const Binding* binding = binding_of(state, key);
  if (binding == nullptr || value.size() > base::limits::json_string_bytes_max ||
      !base::is_valid_utf8(value))
    return;
  if (binding->name == "inbox.filter") state.place.page = 0;
  if (binding->does == Does::text) state.values[binding->name] = base::visible_part(value);
  if (binding->does == Does::pick) state.values[binding->name] = picked(state, *binding, value);
}

void toggle(State& state, view::Key key, bool open) {
  const Binding* binding = binding_of(state, key);
  if (binding == nullptr || binding->does != Does::card) return;
  if (open) state.open_cards.insert(binding->name);
  if (!open) state.open_cards.erase(binding->name);
}

}  // namespace foyer::desk
