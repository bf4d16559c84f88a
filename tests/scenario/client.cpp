#include "client.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::scenario {
namespace {

using intake::Activated;
using intake::Changed;
using intake::Toggled;
using view::Kind;
using view::Node;

// A closed card's content is not seen.
template <typename F>
bool walk(const std::vector<Node>& nodes, const F& visit) {
  for (const Node& node : nodes) {
    if (visit(node)) return true;
    if (node.kind == Kind::card && !node.open) continue;
    if (walk(node.children, visit)) return true;
  }
  return false;
}

void write_outline(const std::vector<Node>& nodes, const std::string& indent, std::string& out) {
  for (const Node& node : nodes) {
    out += indent + std::to_string(static_cast<int>(node.kind)) + " " + node.label;
    if (!node.value.empty()) out += " = " + node.value;
    if (node.checked) out += " [x]";
    if (!node.error.empty()) out += " !! " + node.error;
    out += "\n";
    write_outline(node.children, indent + "  ", out);
  }
}

bool is_question(Kind kind) {
  return kind == Kind::choice || kind == Kind::select;
}

}  // namespace

std::string outline(const view::View& view) {
  std::string out = "screen " + view.screen + "\n";
  write_outline(view.nodes, "  ", out);
  return out;
}

const Node* Client::look_for(Kind kind, std::string_view label) const {
  const Node* found = nullptr;
  walk(view().nodes, [&](const Node& node) {
    const bool fits = node.kind == kind || (is_question(kind) && is_question(node.kind));
    const bool about = node.kind == Kind::card && node.hint == label;  // one of several alike
    if (fits && (node.label == label || about)) found = &node;
    return found != nullptr;
  });
  return found;
}

void Client::missing(Kind kind, std::string_view label) const {
  FAIL("There is no " << static_cast<int>(kind) << " '" << label << "' on\n" << outline(view()));
}

bool Client::has(Kind kind, std::string_view label) const {
  return look_for(kind, label) != nullptr;
}

const Node& Client::node(Kind kind, std::string_view label) const {
  const Node* found = look_for(kind, label);
  if (found == nullptr) missing(kind, label);
  return *found;
}

Client::Client(Device& device, const Agency& agency)
    : device_(device), pack_(pack::open_pack(agency.pack())->pack) {}

Client& Client::opens(const Link& link) {
  return opens_fragment(link.fragment);
}

Client& Client::opens_fragment(const std::string& fragment) {
  device_.open_tab(fragment);
  return *this;
}

Client& Client::types(std::string_view label, std::string_view text) {
  const Kind kind = has(Kind::text_field, label)   ? Kind::text_field
                    : has(Kind::date_field, label) ? Kind::date_field
                                                   : Kind::text_area;
  device_.tell(Changed{node(kind, label).key, std::string(text)});
  return *this;
}

Client& Client::ticks(std::string_view question, const std::vector<std::string>& answers) {
  const Node& choice = node(Kind::choice, question);
  std::string keys;
  for (const std::string& answer : answers) {
    bool there = false;
    for (const Node& option : choice.children) {
      if (option.label != answer) continue;
      keys += (keys.empty() ? "" : " ") + std::to_string(option.key);
      there = true;
    }
    if (!there) missing(Kind::option, answer);
  }
  device_.tell(Changed{choice.key, keys});
  return *this;
}

Client& Client::chooses(std::string_view question, std::string_view answer) {
  return ticks(question, {std::string(answer)});
}

Client& Client::draws(std::string_view label) {
  // Two waves as a hand draws them: never the same pace twice.
  std::string strokes;
  for (int i = 0, t = 0; i < 40; ++i, t += 11 + (i * 7) % 13) {
    const int x = 900 + i * 190 + (i * 31) % 47, y = 5000 + ((i * 53) % 17 - 8) * 260;
    strokes += (i == 0    ? "["
                : i == 24 ? "],["
                          : ",") +
               std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(t) + ",5000";
  }
  const std::string ink = R"({"h":200,"strokes":[)" + strokes + R"(]],"w":600})";
  device_.tell(Changed{node(Kind::mark, label).key, ink});
  return *this;
}

Client& Client::presses(std::string_view button) {
  device_.tell(Activated{node(Kind::button, button).key});
  device_.pass(100);
  return *this;
}

Client& Client::opens_card(std::string_view gist) {
  device_.tell(Toggled{node(Kind::card, gist).key, true});
  return *this;
}

Client& Client::closes_card(std::string_view gist) {
  device_.tell(Toggled{node(Kind::card, gist).key, false});
  return *this;
}

Client& Client::waits(int ms) {
  device_.pass(ms);
  return *this;
}

Client& Client::is_on(std::string_view screen) {
  INFO(outline(view()));
  REQUIRE(view().screen == screen);
  return *this;
}

bool Client::can_see(std::string_view text) const {
  return walk(view().nodes, [&](const Node& node) {
    for (const std::string* part : {&node.label, &node.hint, &node.value, &node.error})
      if (part->find(text) != std::string::npos) return true;
    return false;
  });
}

Client& Client::sees(std::string_view text) {
  INFO(outline(view()));
  INFO("looking for: " << text);
  REQUIRE(can_see(text));
  return *this;
}

Client& Client::sees_statement(std::string_view id) {
  return sees(pack_.text(id, "en"));
}

Client& Client::does_not_see(std::string_view text) {
  INFO(outline(view()));
  INFO("should not be there: " << text);
  REQUIRE_FALSE(can_see(text));
  return *this;
}

Client& Client::sees_error(std::string_view about) {
  const Node& summary = node(Kind::error_summary, "Some things are still missing");
  for (const Node& link : summary.children)
    if (link.label.find(about) != std::string::npos) return *this;
  FAIL("No error about '" << about << "' on\n" << outline(view()));
  return *this;
}

}  // namespace foyer::scenario
