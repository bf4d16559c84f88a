#include "walker.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

namespace foyer::scenario {
namespace {

using intake::Activated;
using intake::Changed;
using intake::Toggled;
using view::Kind;
using view::Node;

bool is_control(const Node& node) {
  switch (node.kind) {
    case Kind::button:
    case Kind::text_field:
    case Kind::text_area:
    case Kind::date_field:
    case Kind::choice:
    case Kind::select:
    case Kind::card:
    case Kind::mark:
      return true;
    default:
      return false;
  }
}

// Copies: what is used changes the page.
void collect(const std::vector<Node>& nodes, bool with_closed, std::vector<Node>& out) {
  for (const Node& node : nodes) {
    if (is_control(node)) out.push_back(node);
    const bool inside = node.kind != Kind::choice && node.kind != Kind::select &&
                        (node.kind != Kind::card || node.open || with_closed);
    if (inside) collect(node.children, with_closed, out);
  }
}

std::vector<Node> controls(const view::View& view) {
  std::vector<Node> out;
  collect(view.nodes, false, out);
  return out;
}

const std::set<std::string> plain_pages{"nolink", "badlink", "altered",   "expired", "revoked",
                                        "locked", "offline", "committed", "relay",   "norandom"};

bool leaves(const Node& node) {
  return node.variant == view::Variant::leave || node.key == view::make_key("help", "leave") ||
         node.key == view::make_key("send", "leave");
}

std::string text_for(const Node& field, const std::string& lang) {
  if (field.label == word("papers.accessWord", {}, lang)) return word("papers.word", {}, lang);
  if (field.kind == Kind::date_field)
    return field.label == word("who.birthDate", {}, lang) ? "1990-05-05" : "2026-06-30";
  switch (field.input) {
    case view::Input::code:
    case view::Input::digits:
      return "482913";
    case view::Input::phone:
      return "601-555-0199";
    case view::Input::email:
      return "ada@canary.example";
    case view::Input::name:  // nobody else's
      return "Ada Canary Lane";
    default:
      return "Ada Canary";
  }
}

const Node* primary(const std::vector<Node>& nodes) {
  for (const Node& node : nodes)
    if (node.kind == Kind::button && node.variant == view::Variant::primary) return &node;
  return nullptr;
}

}  // namespace

std::size_t Walker::draw(std::size_t below) {  // xorshift64
  random_ ^= random_ << 13;
  random_ ^= random_ >> 7;
  random_ ^= random_ << 17;
  return static_cast<std::size_t>(random_ % below);
}

// The walk may have changed the language.
std::string Walker::lang() const {
  return world_.client.view().lang;
}

std::string Walker::says(std::string_view key, std::string_view value) const {
  return word(key, {std::string(value)}, lang());
}

void Walker::looks() {
  const std::string& screen = world_.client.view().screen;
  if (screen == "sign" || screen == "refusal") read = world_.client.view();
}

void Walker::use(const Node& node) {
  Device& device = world_.device;
  looks();
  switch (node.kind) {
    case Kind::button:
      device.tell(Activated{node.key});
      break;
    case Kind::card:
      device.tell(Toggled{node.key, !node.open});
      break;
    case Kind::choice:
    case Kind::select:
      if (!node.children.empty())
        device.tell(
            Changed{node.key, std::to_string(node.children[draw(node.children.size())].key)});
      break;
    case Kind::mark:
      device.tell(Changed{node.key, "[[]]"});
      break;
    default:
      device.tell(Changed{node.key, text_for(node, lang())});
  }
}

void Walker::tap_anything() {
  const auto all = controls(world_.client.view());
  if (all.empty()) return;
  const Node& node = all[draw(all.size())];
  if (leaves(node)) return;
  use(node);
  world_.device.pass(static_cast<int>(draw(400)));
}

void Walker::taps_about(int times) {
  for (int i = 0; i < times; ++i) {
    tap_anything();
    check_page(world_.client.view());
  }
}

void Walker::fill_what_is_asked() {
  for (const Node& node : controls(world_.client.view())) {
    const bool chosen = [&] {
      for (const Node& option : node.children)
        if (option.checked) return true;
      return false;
    }();
    const bool choice = node.kind == Kind::choice || node.kind == Kind::select;
    if (node.kind == Kind::card && !node.open) world_.device.tell(Toggled{node.key, true});
    if (choice && node.required && !chosen)
      world_.device.tell(Changed{node.key, std::to_string(node.children.front().key)});
    const bool text = node.kind == Kind::text_field || node.kind == Kind::text_area ||
                      node.kind == Kind::date_field;
    const bool date = node.kind == Kind::date_field && !node.error.empty();
    if (date || (text && node.required && (node.value.empty() || !node.error.empty())))
      world_.device.tell(Changed{node.key, text_for(node, lang())});
    if (node.kind == Kind::mark && !node.error.empty())
      world_.client.chooses(says("sign.method"), says("sign.method.typed"));
  }
}

namespace {

// What is typed and chosen on a page, by key, in closed cards as well.
std::map<view::Key, std::string> answers_on(const view::View& view) {
  std::map<view::Key, std::string> out;
  std::vector<Node> all;
  collect(view.nodes, true, all);
  for (const Node& node : all) {
    if (!node.value.empty()) out[node.key] = node.value;
    for (const Node& option : node.children)
      if (option.kind == Kind::option && option.checked) out[option.key] = "chosen";
  }
  return out;
}

}  // namespace

// Every answer on a page is there again after Back and Continue, as long as that page is.
void Walker::goes_back_and_on() {
  const view::View before = world_.client.view();
  const std::string back = says("frame.back"), on = says("action.continue");
  const bool can = before.screen != "now" && world_.client.has(Kind::button, back);
  if (!can || !world_.client.has(Kind::button, on)) return;
  world_.client.presses(back);
  if (!world_.client.has(Kind::button, on)) return;
  world_.client.presses(on);
  if (world_.client.view().screen != before.screen) return;
  INFO(outline(before));
  const auto now = answers_on(world_.client.view());
  for (const auto& [key, answer] : answers_on(before)) {
    const Node* there = find(world_.client.view(), key);
    if (there == nullptr) continue;  // not asked any more
    CHECK(now.contains(key));
    if (now.contains(key)) CHECK(now.at(key) == answer);
  }
}

bool Walker::finishes() {
  for (int i = 0; i < 160; ++i) {
    if (world_.client.can_see(says("send.sent")) ||
        world_.client.can_see(says("send.sent.otherWay")) ||
        plain_pages.contains(world_.client.view().screen))
      return true;
    fill_what_is_asked();
    fill_what_is_asked();  // an answer may ask for another
    if (draw(3) == 0) goes_back_and_on();
    looks();
    const auto all = controls(world_.client.view());
    if (const Node* way_on = primary(all)) world_.device.tell(Activated{way_on->key});
    world_.device.pass(1000);
    check_page(world_.client.view());
    // What is still open elsewhere is offered as a button of its own.
    for (const Node& node : controls(world_.client.view()))
      if (world_.client.view().screen == "sign" && node.label.starts_with(says("sign.open", "")))
        return world_.device.tell(Activated{node.key}), finishes();
  }
  return false;
}

namespace {

// A key that no words file knows is said as it is: name.name, without a space.
bool is_words_key(const std::string& text) {
  const std::size_t dot = text.find('.');
  return dot != std::string::npos && dot + 1 < text.size() &&
         text.find_first_of(" /:@0123456789") == std::string::npos;
}

void check_nodes(const std::vector<Node>& nodes, std::set<view::Key>& keys, int& headings) {
  for (const Node& node : nodes) {
    if (node.key == 0) FAIL("a node has no key: " << node.label);
    if (!keys.insert(node.key).second) FAIL("two nodes have one key: " << node.label);
    if (node.kind == Kind::heading && node.number == 1) ++headings;
    const bool named = is_control(node) || node.kind == Kind::option || node.kind == Kind::link;
    if (named && node.label.empty()) FAIL("a control has no name");
    for (const std::string* text : {&node.label, &node.hint, &node.error})
      if (is_words_key(*text)) FAIL("the words lack " << *text);
    check_nodes(node.children, keys, headings);
  }
}

}  // namespace

void check_page(const view::View& view) {
  INFO(outline(view));
  std::set<view::Key> keys;
  int headings = 0;
  check_nodes(view.nodes, keys, headings);
  CHECK(headings == 1);
  REQUIRE(view.nodes.front().variant == view::Variant::bar);
  CHECK(view.nodes.front().children.back().variant == view::Variant::leave);
  CHECK(find(view, view::make_key("frame", "help")) != nullptr);
  CHECK(find(view, view::make_key("frame", "language")) != nullptr);
  CHECK(find(view, view::make_key("frame", "display")) != nullptr);
  const bool may_go_back = view.step > 1 && view.screen != "send";
  const bool over = find(view, view::make_key("frame", "close")) != nullptr;
  if (may_go_back && !over) CHECK(find(view, view::make_key("frame", "back")) != nullptr);
  for (const Node& node : view.nodes)
    if (node.kind == Kind::error_summary)
      for (const Node& link : node.children)
        CHECK(find(view, static_cast<view::Key>(std::stoul(link.value.substr(1)))) != nullptr);
  CHECK((view.focus == 0 || find(view, view.focus) != nullptr));
}

}  // namespace foyer::scenario
