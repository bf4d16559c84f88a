#include "decode_view.h"

#include <cstdint>
#include <string_view>

namespace foyer::sample {
namespace {

using base::Json;

constexpr std::string_view kinds[] = {
    "group",      "heading",       "paragraph", "list",       "card",  "choice", "option",
    "text_field", "text_area",     "select",    "date_field", "mark",  "button", "link",
    "progress",   "error_summary", "status",    "notice",     "scene", "row",    "live"};
constexpr std::string_view variants[] = {"plain", "bar",   "footer",  "primary", "secondary",
                                         "quiet", "leave", "caution", "soft",    "good"};
constexpr std::string_view inputs[] = {"text", "name",   "phone",   "email",
                                       "code", "digits", "address", "long_text"};
constexpr std::string_view contrasts[] = {"standard", "dark", "high"};

template <typename Enum, std::size_t Count>
Enum named(const Json& json, std::string_view member, const std::string_view (&names)[Count]) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (json[member].text() == names[i]) return static_cast<Enum>(i);
  }
  return Enum{};
}

std::string text(const Json& json, std::string_view member) {
  return std::string(json[member].text());
}

int number(const Json& json, std::string_view member, int stand_in = 0) {
  return static_cast<int>(json[member].integer(stand_in));
}

view::Direction direction(const Json& word) {
  return word.text() == "rtl" ? view::Direction::rtl : view::Direction::ltr;
}

view::Tongue tongue(const Json& json) {
  return {text(json, "lang"), direction(json["dir"])};
}

view::Node decode_node(const Json& json) {
  view::Node node;
  node.kind = named<view::Kind>(json, "kind", kinds);
  node.variant = named<view::Variant>(json, "variant", variants);
  node.input = named<view::Input>(json, "input", inputs);
  node.key = static_cast<view::Key>(json["key"].integer());
  node.label = text(json, "label");
  node.hint = text(json, "hint");
  node.value = text(json, "value");
  node.error = text(json, "error");
  node.label_in = tongue(json["label_in"]);
  node.hint_in = tongue(json["hint_in"]);
  node.value_in = tongue(json["value_in"]);
  node.error_in = tongue(json["error_in"]);
  node.autocomplete = text(json, "autocomplete");
  node.number = number(json, "number");
  node.number_max = number(json, "number_max");
  node.required = json["required"].truth();
  node.disabled = json["disabled"].truth();
  node.open = json["open"].truth();
  node.checked = json["checked"].truth();
  node.multiple = json["multiple"].truth();
  node.seen = json["seen"].truth();
  for (const Json& child : json["children"].items()) node.children.push_back(decode_node(child));
  return node;
}

}  // namespace

view::View decode_view(const Json& json) {
  view::View view;
  view.screen = text(json, "screen");
  view.title = text(json, "title");
  view.lang = text(json, "lang");
  view.direction = direction(json["direction"]);
  view.focus = static_cast<view::Key>(json["focus"].integer());
  view.announce = text(json, "announce");
  view.announce_serial = number(json, "announce_serial");
  view.display.text_percent = number(json["display"], "text_percent", 100);
  view.display.contrast = named<view::Display::Contrast>(json["display"], "contrast", contrasts);
  view.display.page_view = json["display"]["page_view"].truth();
  view.display.still = json["display"]["still"].truth();
  view.autofill = json["autofill"].truth();
  for (const Json& node : json["nodes"].items()) view.nodes.push_back(decode_node(node));
  return view;
}

}  // namespace foyer::sample
