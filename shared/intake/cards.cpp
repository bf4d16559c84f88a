#include "intake/cards.h"

#include <algorithm>

#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string opened_name(std::string_view full_name) {
  return std::string(full_name).append(".opened");
}

// The card's own error is told on its front.
bool open_around(State& state, const std::vector<view::Node>& nodes, view::Key field) {
  bool found = false;
  for (const view::Node& node : nodes) {
    const bool inside = open_around(state, node.children, field);
    const auto binding = state.bindings.find(node.key);
    if (inside && node.kind == view::Kind::card && binding != state.bindings.end())
      open_card(state, binding->second.name);
    found = found || inside || node.key == field;
  }
  return found;
}

bool all_are_open(const State& state, const std::vector<std::string>& full_names) {
  return std::ranges::all_of(
      full_names, [&](const std::string& name) { return state.place.open_cards.contains(name); });
}

}  // namespace

bool was_opened(const State& state, std::string_view full_name) {
  return state.answers.has(opened_name(full_name));
}

void open_card(State& state, std::string_view full_name) {
  state.place.open_cards.insert(std::string(full_name));
  state.answers.set(opened_name(full_name), "yes");
}

void offer_all_cards(const State& state, Page& page, const std::vector<std::string>& full_names) {
  if (full_names.empty()) return;
  const bool open = all_are_open(state, full_names);
  page.button("openAll", open ? "cards.closeAll"_w : "cards.openAll"_w, view::Variant::quiet);
}

void turn_all_cards(State& state, const std::vector<std::string>& full_names) {
  const bool close = all_are_open(state, full_names);
  for (const std::string& name : full_names) {
    if (close)
      state.place.open_cards.erase(name);
    else
      open_card(state, name);
  }
}

void open_cards_around(State& state, std::string_view field) {
  const std::size_t dot = field.find('.');
  open_around(state, state.current.nodes,
              view::make_key(field.substr(0, dot), field.substr(dot + 1)));
}

}  // namespace foyer::intake
