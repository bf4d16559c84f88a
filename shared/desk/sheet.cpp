#include "desk/sheet.h"

#include <algorithm>

namespace foyer::desk {

using view::Kind;
using view::Node;
using view::Variant;

Sheet::Sheet(const Given& given, std::string_view screen) : given_(given), screen_(screen) {
  built.screen = screen;
  open_.push_back(&built.nodes);
}

Node& Sheet::add(Kind kind, std::string_view name, std::string label) {
  const int times = used_[std::string(name)]++;
  Node node;
  node.kind = kind;
  node.key = view::make_key(screen_, name, times == 0 ? "" : std::to_string(times));
  node.label = std::move(label);
  open_.back()->push_back(std::move(node));
  return open_.back()->back();
}

void Sheet::heading(const Word& text, int level) {
  add(Kind::heading, text.key.empty() ? "heading" : text.key, said(text)).number = level;
}

void Sheet::say(const Word& text, Variant variant) {
  add(Kind::paragraph, text.key.empty() ? "text" : text.key, said(text)).variant = variant;
}

void Sheet::notice(const Word& text, Variant variant) {
  add(Kind::notice, text.key.empty() ? "notice" : text.key, said(text)).variant = variant;
}

void Sheet::status(std::string_view name, const Word& text, Variant variant) {
  add(Kind::status, std::string("status.").append(name), said(text)).variant = variant;
}

void Sheet::progress(const Word& text, int number, int number_max) {
  Node& node = add(Kind::progress, text.key, said(text));
  node.number = number;
  node.number_max = number_max;
}

Node& Sheet::row(std::string_view name, const Word& label, std::string value) {
  Node& node = add(Kind::row, std::string("row.").append(name), said(label));
  node.value = given_.words.show(intake::plain(value));  // a day as people write it
  return node;
}

Sheet::Inside Sheet::row_with(std::string_view name, const Word& label, std::string value) {
  open_.push_back(&row(name, label, std::move(value)).children);
  return Inside(*this);
}

Node& Sheet::field(Kind kind, std::string_view name, const Word& label, const Word& hint) {
  Node& node = add(kind, name, said(label));
  node.hint = said(hint);
  if (const auto found = given_.values.find(name); found != given_.values.end())
    node.value = found->second;
  if (const auto found = given_.problems.find(name); found != given_.problems.end())
    node.error = found->second;
  bindings[node.key] = {.does = Binding::Does::text, .name = std::string(name)};
  return node;
}

void Sheet::options(std::string_view name, const std::vector<Choice>& options) {
  const auto found = given_.values.find(name);
  const auto ids = chosen(found == given_.values.end() ? std::string_view() : found->second);
  for (const Choice& option : options) {
    Node& node = add(Kind::option, std::string(name) + "." + option.id, option.label);
    node.hint = option.hint;
    node.checked = std::ranges::count(ids, option.id) > 0;
    bindings[node.key] = {
        .does = Binding::Does::option, .name = std::string(name), .argument = option.id};
  }
}

void Sheet::choice(std::string_view name, const Word& label, const std::vector<Choice>& all,
                   Kind kind) {
  Node& node = add(kind, name, said(label));
  if (const auto found = given_.problems.find(name); found != given_.problems.end())
    node.error = found->second;
  bindings[node.key] = {.does = Binding::Does::pick, .name = std::string(name)};
  open_.push_back(&node.children);
  const Inside inside(*this);
  options(name, all);
}

void Sheet::choices(std::string_view name, const Word& label, const std::vector<Choice>& all) {
  Node& node = add(Kind::choice, name, said(label));
  node.multiple = true;
  if (const auto found = given_.problems.find(name); found != given_.problems.end())
    node.error = found->second;
  bindings[node.key] = {.does = Binding::Does::pick, .name = std::string(name), .multiple = true};
  open_.push_back(&node.children);
  const Inside inside(*this);
  options(name, all);
}

Node& Sheet::button(std::string_view act, const Word& text, Variant variant,
                    std::string_view argument) {
  std::string name(act);
  if (!argument.empty()) name.append(".").append(argument);
  Node& node = add(Kind::button, name, said(text));
  node.variant = variant;
  bindings[node.key] = {.name = std::string(act), .argument = std::string(argument)};
  return node;
}

void Sheet::link(std::string_view name, const std::string& text, const std::string& target) {
  add(Kind::link, name, text).value = target;
}

Sheet::Inside Sheet::card(std::string_view name, const Word& gist) {
  Node& node = add(Kind::card, std::string("card.").append(name), said(gist));
  node.open = given_.open_cards.contains(name);
  bindings[node.key] = {.does = Binding::Does::card, .name = std::string(name)};
  open_.push_back(&node.children);
  return Inside(*this);
}

Sheet::Inside Sheet::group(std::string_view name, Variant variant, const Word& label) {
  Node& node = add(Kind::group, std::string("group.").append(name), said(label));
  node.variant = variant;
  open_.push_back(&node.children);
  return Inside(*this);
}

std::vector<std::string> chosen(std::string_view value) {
  std::vector<std::string> out;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    if (end > 0) out.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return out;
}

}  // namespace foyer::desk
