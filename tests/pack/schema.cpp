#include "schema.h"

#include <algorithm>

namespace foyer::pack::test {
using base::Json;

namespace {

bool has_type(const Json& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_integer();
  return type == "boolean" && value.is_bool();
}

bool is_known(std::string_view keyword) {
  for (const char* known : {"$schema", "$defs", "title", "type", "additionalProperties", "required",
                            "properties", "items", "minItems", "enum", "const", "minimum",
                            "maximum", "minLength", "maxLength", "pattern"}) {
    if (keyword == known) return true;
  }
  return false;
}

// The two patterns of the schema, by hand: there is no regular expression engine here.
bool follows_pattern(std::string_view text, std::string_view pattern) {
  if (pattern == "^[^\\n\\t]*$") return text.find_first_of("\n\t") == std::string_view::npos;
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") ==
             std::string_view::npos;
}

std::string scalar_breach(const Json& schema, const Json& value) {
  if (schema.has("const") && !(value == schema["const"])) return "is not the constant";
  if (schema.has("enum") &&
      std::ranges::find(schema["enum"].items(), value) == schema["enum"].items().end()) {
    return "is not in the list";
  }
  if (value.is_integer() && (value.integer() < schema["minimum"].integer(value.integer()) ||
                             value.integer() > schema["maximum"].integer(value.integer()))) {
    return "is out of bounds";
  }
  if (!value.is_string()) return {};
  const auto size = static_cast<std::int64_t>(value.text().size());
  if (size < schema["minLength"].integer(0) || size > schema["maxLength"].integer(size)) {
    return "has a wrong length";
  }
  const bool wants = schema.has("pattern");
  return wants && !follows_pattern(value.text(), schema["pattern"].text()) ? "has wrong letters"
                                                                           : std::string();
}

std::string object_breach(const Json& root, const Json& schema, const Json& value,
                          const std::string& place) {
  for (const Json& name : schema["required"].items()) {
    if (!value.has(name.text())) return place + " lacks " + std::string(name.text());
  }
  for (const auto& [name, member] : value.members()) {
    const Json& own = schema["properties"][name];
    const Json& other = schema["additionalProperties"];
    if (own.is_null() && !other.is_object()) return place + " may not have " + name;
    auto breach = schema_breach(root, own.is_null() ? other : own, member, place + "." + name);
    if (!breach.empty()) return breach;
  }
  return {};
}

}  // namespace

std::string schema_breach(const Json& root, const Json& schema, const Json& value,
                          const std::string& place) {
  if (schema.has("$ref")) {
    const std::string_view name = schema["$ref"].text().substr(std::string_view("#/$defs/").size());
    return schema_breach(root, root["$defs"][name], value, place);
  }
  for (const auto& [keyword, unused] : schema.members()) {
    if (!is_known(keyword)) return "the schema uses " + keyword;
  }
  if (schema.has("type") && !has_type(value, schema["type"].text())) return place + " has a type";
  if (auto breach = scalar_breach(schema, value); !breach.empty()) return place + " " + breach;
  if (value.is_object()) return object_breach(root, schema, value, place);
  if (value.items().size() < static_cast<std::size_t>(schema["minItems"].integer(0))) {
    return place + " is too short";
  }
  for (const Json& item : value.items()) {
    auto breach = schema_breach(root, schema["items"], item, place + "[]");
    if (!breach.empty()) return breach;
  }
  return {};
}

}  // namespace foyer::pack::test
