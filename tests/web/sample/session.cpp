// A session that shows Views from a file: it keeps what is typed, chosen and opened, goes on to the
// next View with each primary button, and takes what a quiet button's value names: "page" and
// "kiosk" switch the view, "focus N" moves the focus, "leave" leaves.

#include "intake/session.h"

#include <string>
#include <utility>
#include <variant>

#include "base/json.h"
#include "decode_view.h"

namespace foyer::intake {

struct State {
  std::vector<view::View> views;
  std::size_t at = 0;
  view::View shown;
  Effects effects;

  void show(std::size_t index) {
    const view::Display display = shown.display;
    const int serial = shown.focus_serial;
    at = index;
    shown = views[index];
    if (serial > 0) shown.display = display;
    shown.focus_serial = serial + 1;
  }
};

namespace {

view::Node* find(std::vector<view::Node>& nodes, view::Key key) {
  for (view::Node& node : nodes) {
    if (node.key == key) return &node;
    if (view::Node* inside = find(node.children, key)) return inside;
  }
  return nullptr;
}

bool names(std::string_view keys, view::Key key) {
  const std::string padded = " " + std::string(keys) + " ";
  return padded.contains(" " + std::to_string(key) + " ");
}

void change(view::Node& node, const std::string& value) {
  if (node.kind != view::Kind::choice && node.kind != view::Kind::select) {
    node.value = value;
    return;
  }
  for (view::Node& option : node.children) option.checked = names(value, option.key);
}

}  // namespace

Session::Session() : state_(std::make_unique<State>()) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Effects Session::update(const Event& event) {
  State& state = *state_;
  state.effects.clear();
  if (const auto* started = std::get_if<Started>(&event.what)) {
    const auto json = base::parse_json(started->words);
    if (!json) return {};
    for (const base::Json& one : (*json)["views"].items()) {
      state.views.push_back(sample::decode_view(one));
    }
    if (!state.views.empty()) state.show(0);
  } else if (const auto* changed = std::get_if<Changed>(&event.what)) {
    if (view::Node* node = find(state.shown.nodes, changed->key)) change(*node, changed->value);
  } else if (const auto* toggled = std::get_if<Toggled>(&event.what)) {
    if (view::Node* node = find(state.shown.nodes, toggled->key)) {
      node->open = toggled->open;
      node->seen = true;
    }
  } else if (const auto* activated = std::get_if<Activated>(&event.what)) {
    const view::Node* node = find(state.shown.nodes, activated->key);
    if (!node) return {};
    const std::string act = node->value;
    if (act == "page" || act == "kiosk") state.shown.display.page_view = act == "page";
    if (act == "leave") return {Leave{}};
    if (act.starts_with("focus ")) {
      state.shown.focus = static_cast<view::Key>(std::stoul(act.substr(6)));
      ++state.shown.focus_serial;
    }
    if (node->variant == view::Variant::primary) state.show((state.at + 1) % state.views.size());
  }
  return std::move(state.effects);
}

const view::View& Session::view() const {
  return state_->shown;
}

}  // namespace foyer::intake
