#include "intake/page.h"

#include <algorithm>
#include <span>

#include "intake/state.h"

namespace foyer::intake {

using view::Kind;
using view::Node;
using view::Variant;

Page::Page(const State& state, std::string_view screen)
    : state_(state), screen_(screen), primary_("action.continue"_w) {
  open_.push_back(&built.nodes);
  visible_.push_back(true);
}

std::string Page::said(const Word& word) const {
  return state_.say(word);
}

std::string Page::full_name(std::string_view field) const {
  return std::string(screen_).append(".").append(field);
}

view::Key Page::key_of(std::string_view full_name) const {
  const std::size_t dot = full_name.find('.');
  return view::make_key(full_name.substr(0, dot), full_name.substr(dot + 1));
}

std::string_view Page::lang_of(const Word& word) const {
  return word.lang.empty() ? state_.words_for(word).tag() : std::string_view(word.lang);
}

view::Tongue Page::tongue_of(const Word& word) const {
  const std::string_view lang = lang_of(word);
  if (word.empty() || lang == state_.words.tag()) return {};
  return {std::string(lang), state_.direction_of(lang)};
}

void Page::relabel(Node& node, const Word& text) const {
  node.label = state_.show(text);
  node.label_in = tongue_of(text);
}

void Page::hint(Node& node, const Word& text) const {
  node.hint = state_.show(text);
  node.hint_in = tongue_of(text);
}

void Page::error(Node& node, const Word& text) const {
  node.error = state_.show(text);
  node.error_in = tongue_of(text);
}

Node& Page::add(Kind kind, std::string_view name, const Word& label) {
  const int times = used_[std::string(name)]++;
  Node node;
  node.kind = kind;
  node.key = view::make_key(screen_, name, times == 0 ? "" : std::to_string(times));
  relabel(node, label);
  open_.back()->push_back(std::move(node));
  return open_.back()->back();
}

void Page::heading(const Word& text, int level) {
  add(Kind::heading, text.key.empty() ? "heading" : text.key, text).number = level;
}

void Page::say(const Word& text, Variant variant) {
  add(Kind::paragraph, text.key.empty() ? "text" : text.key, text).variant = variant;
}

void Page::notice(const Word& text, Variant variant) {
  add(Kind::notice, text.key.empty() ? "notice" : text.key, text).variant = variant;
}

void Page::status(const Word& text, Variant variant) {
  add(Kind::status, "status", text).variant = variant;
}

void Page::status_of(std::string_view name, const Word& text, Variant variant) {
  add(Kind::status, std::string("status.").append(name), text).variant = variant;
}

void Page::live(std::string_view check, const Word& label) {
  add(Kind::live, std::string("live.").append(check), label).value = check;
}

void Page::progress(const Word& text, int number, int number_max) {
  Node& node = add(Kind::progress, text.key, text);
  node.number = number;
  node.number_max = number_max;
}

void Page::scene(std::string_view name) {
  const std::string full = std::string("scene.").append(name);
  Node& node = add(Kind::scene, full, "scene."_f + name);
  node.value = name;
  open_.push_back(&node.children);
  visible_.push_back(visible_.back());
  const Inside inside(*this);
  if (!state_.display.still) button("replay", "action.replay"_w, Variant::quiet, name);
}

void Page::link(std::string_view name, const Word& text, std::string_view target) {
  add(Kind::link, name, text).value = target;
}

void Page::field(Kind kind, const Field& field) {
  const std::string name = full_name(field.name);
  Node& node = add(kind, field.name, field.label);
  hint(node, field.hint);
  node.input = field.input;
  node.autocomplete = state_.own_device() ? field.autocomplete : "";
  node.required = field.required;
  node.value = state_.answers.get(name);
  error(node, state_.problem(name));
  const bool numbers = kind == Kind::date_field || field.input == view::Input::phone;
  const auto does = kind == Kind::mark ? Binding::Does::mark
                    : numbers          ? Binding::Does::numbers
                                       : Binding::Does::text;
  bindings[node.key] = {.does = does, .name = name};
  serve(field);
}

void Page::options(const Field& field, const std::vector<Choice>& options) {
  const std::string name = full_name(field.name);
  for (const Choice& option : options) {
    Node& node = add(Kind::option, field.name + "." + option.id, option.label);
    hint(node, option.hint);
    node.checked = field.multiple ? state_.answers.includes(name, option.id)
                                  : state_.answers.is(name, option.id);
    bindings[node.key] = {.does = Binding::Does::option, .name = name, .argument = option.id};
  }
}

void Page::choice(const Field& field, const std::vector<Choice>& choices, Kind kind) {
  Node& node = add(kind, field.name, field.label);
  hint(node, field.hint);
  node.required = field.required;
  node.multiple = field.multiple;
  error(node, state_.problem(full_name(field.name)));
  bindings[node.key] = {
      .does = Binding::Does::pick, .name = full_name(field.name), .multiple = field.multiple};
  open_.push_back(&node.children);
  visible_.push_back(visible_.back());
  const Inside inside(*this);
  options(field, choices);
  serve(field);
}

void Page::serve(const Field& field) {
  if (field.purpose.empty()) return;
  for (Purpose& one : purposes_)
    if (said(one.why) == said(field.purpose)) return one.labels.push_back(field.label);
  purposes_.push_back({{field.label}, field.purpose});
}

void Page::tell_purposes() {
  if (purposes_.empty()) return;
  const auto inside = card("why", "frame.why"_w);
  for (const Purpose& one : purposes_) {
    for (const Word& label : std::span(one.labels).first(one.labels.size() - 1))
      add(Kind::row, "why", label).variant = Variant::shared;
    row("why", one.labels.back(), one.why);
  }
}

Node& Page::button(std::string_view act, const Word& text, Variant variant,
                   std::string_view argument) {
  std::string name(act);
  if (!argument.empty()) name.append(".").append(argument);
  Node& node = add(Kind::button, name, text);
  node.variant = variant;
  bindings[node.key] = {
      .does = Binding::Does::act, .name = std::string(act), .argument = std::string(argument)};
  return node;
}

void Page::row(std::string_view name, const Word& label, const Word& value) {
  Node& node = add(Kind::row, name, label);
  node.value = state_.show(value);
  node.value_in = tongue_of(value);
}

Page::Inside Page::card(std::string_view name, const Word& gist, const Word& about) {
  const std::string full = full_name(name);
  Node& node = add(Kind::card, name, gist);
  hint(node, about);
  node.open = state_.place.open_cards.contains(full);
  node.seen = state_.answers.has(full + ".opened");
  error(node, state_.problem(full));
  bindings[node.key] = {.does = Binding::Does::card, .name = full};
  open_.push_back(&node.children);
  visible_.push_back(visible_.back() && node.open);
  return Inside(*this);
}

namespace {

bool holds_answer(const Node& node) {
  const bool typed = node.kind == Kind::text_field || node.kind == Kind::text_area ||
                     node.kind == Kind::date_field || node.kind == Kind::mark;
  return (typed && !node.value.empty()) || node.checked ||
         std::ranges::any_of(node.children, holds_answer);
}

bool holds_text(const Node& node) {
  return node.kind == Kind::paragraph || std::ranges::any_of(node.children, holds_text);
}

}  // namespace

void Page::close() {
  open_.pop_back();
  visible_.pop_back();
  Node& node = open_.back()->back();
  if (node.kind == Kind::card && !node.open && holds_answer(node))
    node.label = said("card.answered"_w.with(node.label));
  // On a card of questions alone, the mark of what was read would seem to say that it is done.
  if (node.kind == Kind::card) node.seen = node.seen && holds_text(node);
}

Page::Inside Page::group(std::string_view name, Variant variant, const Word& label) {
  Node& node = add(Kind::group, name, label);
  node.variant = variant;
  open_.push_back(&node.children);
  visible_.push_back(visible_.back());
  return Inside(*this);
}

}  // namespace foyer::intake
