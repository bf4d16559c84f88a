#include "host/encode_view.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace foyer::host {
namespace {

using base::Json;

// The enumerators' names, in their order.
constexpr std::string_view kinds[] = {
    "group",      "heading",       "paragraph", "list",       "card",  "choice", "option",
    "text_field", "text_area",     "select",    "date_field", "mark",  "button", "link",
    "progress",   "error_summary", "status",    "notice",     "scene", "row",    "live"};
constexpr std::string_view variants[] = {"plain",     "bar",   "footer", "primary",
                                         "secondary", "quiet", "leave",  "caution",
                                         "soft",      "good",  "shared"};
constexpr std::string_view inputs[] = {"text", "name",   "phone",   "email",
                                       "code", "digits", "address", "long_text"};
constexpr std::string_view contrasts[] = {"standard", "dark", "high"};

static_assert(std::size(kinds) == static_cast<std::size_t>(view::Kind::live) + 1);
static_assert(std::size(variants) == static_cast<std::size_t>(view::Variant::shared) + 1);
static_assert(std::size(inputs) == static_cast<std::size_t>(view::Input::long_text) + 1);
static_assert(std::size(contrasts) == static_cast<std::size_t>(view::Display::Contrast::high) + 1);

// Members with their default value are left out.
class Members {
 public:
  void add(std::string_view name, const std::string& value) {
    if (!value.empty()) json_.set(name, std::string_view(value));
  }
  void add(std::string_view name, int value) {
    if (value != 0) json_.set(name, value);
  }
  void add(std::string_view name, bool value) {
    if (value) json_.set(name, true);
  }
  void add(std::string_view name, const view::Tongue& tongue) {
    if (tongue.lang.empty()) return;
    Json json = Json::object();
    json.set("lang", tongue.lang);
    json.set("dir", tongue.direction == view::Direction::rtl ? "rtl" : "ltr");
    json_.set(name, std::move(json));
  }
  template <typename Enum, std::size_t Count>
  void add(std::string_view name, Enum value, const std::string_view (&names)[Count]) {
    if (value != Enum{}) json_.set(name, names[static_cast<std::size_t>(value)]);
  }
  Json& json() { return json_; }

 private:
  Json json_ = Json::object();
};

Json encode_nodes(const std::vector<view::Node>& nodes);

Json encode_node(const view::Node& node) {
  Members to;
  to.json().set("kind", kinds[static_cast<std::size_t>(node.kind)]);
  to.json().set("key", std::int64_t{node.key});
  to.add("variant", node.variant, variants);
  to.add("input", node.input, inputs);
  to.add("label", node.label);
  to.add("hint", node.hint);
  to.add("value", node.value);
  to.add("error", node.error);
  to.add("label_in", node.label_in);
  to.add("hint_in", node.hint_in);
  to.add("value_in", node.value_in);
  to.add("error_in", node.error_in);
  to.add("autocomplete", node.autocomplete);
  to.add("number", node.number);
  to.add("number_max", node.number_max);
  to.add("required", node.required);
  to.add("disabled", node.disabled);
  to.add("open", node.open);
  to.add("checked", node.checked);
  to.add("multiple", node.multiple);
  to.add("seen", node.seen);
  if (!node.children.empty()) to.json().set("children", encode_nodes(node.children));
  return std::move(to.json());
}

Json encode_nodes(const std::vector<view::Node>& nodes) {
  Json::Array list;
  list.reserve(nodes.size());
  for (const view::Node& node : nodes) list.push_back(encode_node(node));
  return list;
}

Json encode_display(const view::Display& display) {
  return Json::object()
      .set("text_percent", display.text_percent)
      .set("contrast", contrasts[static_cast<std::size_t>(display.contrast)])
      .set("page_view", display.page_view)
      .set("still", display.still);
}

}  // namespace

base::Json encode_view(const view::View& view) {
  Json json = Json::object();
  json.set("screen", view.screen);
  json.set("title", view.title);
  json.set("lang", view.lang);
  json.set("direction", view.direction == view::Direction::rtl ? "rtl" : "ltr");
  json.set("step", view.step);
  json.set("step_count", view.step_count);
  json.set("sent", view.sent);
  json.set("focus", std::int64_t{view.focus});
  json.set("focus_serial", view.focus_serial);
  json.set("announce", view.announce);
  json.set("announce_serial", view.announce_serial);
  json.set("display", encode_display(view.display));
  json.set("autofill", view.autofill);
  json.set("nodes", encode_nodes(view.nodes));
  return json;
}

}  // namespace foyer::host
