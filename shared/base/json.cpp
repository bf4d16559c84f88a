#include "base/json.h"

#include <array>
#include <cstdio>

namespace foyer::base {
namespace {

const Json null_value;
const Json::Array no_items;
const Json::Object no_members;

void write(const Json& value, std::string& out);

void write_text(std::string_view text, std::string& out) {
  out += '"';
  for (char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          std::array<char, 8> escape{};
          std::snprintf(escape.data(), escape.size(), "\\u%04x", c);
          out += escape.data();
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void write_array(const Json::Array& items, std::string& out) {
  out += '[';
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += ',';
    write(items[i], out);
  }
  out += ']';
}

void write_object(const Json::Object& members, std::string& out) {
  out += '{';
  bool first = true;
  for (const auto& [key, value] : members) {
    if (!first) out += ',';
    first = false;
    write_text(key, out);
    out += ':';
    write(value, out);
  }
  out += '}';
}

void write(const Json& value, std::string& out) {
  if (value.is_bool()) {
    out += value.truth() ? "true" : "false";
  } else if (value.is_integer()) {
    out += std::to_string(value.integer());
  } else if (value.is_string()) {
    write_text(value.text(), out);
  } else if (value.is_array()) {
    write_array(value.items(), out);
  } else if (value.is_object()) {
    write_object(value.members(), out);
  } else {
    out += "null";
  }
}

}  // namespace

const Json& Json::operator[](std::string_view key) const {
  const auto& all = members();
  const auto found = all.find(key);
  return found == all.end() ? null_value : found->second;
}

const Json& Json::at(std::size_t index) const {
  return index < items().size() ? items()[index] : null_value;
}

std::string_view Json::text(std::string_view stand_in) const {
  return is_string() ? std::string_view(std::get<std::string>(value_)) : stand_in;
}

std::int64_t Json::integer(std::int64_t stand_in) const {
  return is_integer() ? std::get<std::int64_t>(value_) : stand_in;
}

bool Json::truth(bool stand_in) const {
  return is_bool() ? std::get<bool>(value_) : stand_in;
}

const Json::Array& Json::items() const {
  return is_array() ? std::get<Array>(value_) : no_items;
}

const Json::Object& Json::members() const {
  return is_object() ? std::get<Object>(value_) : no_members;
}

Result<std::string> Json::get_text(std::string_view key, std::size_t bytes_max) const {
  const Json& found = (*this)[key];
  if (!found.is_string()) return fail(Code::malformed, "A text is missing in this document.");
  if (found.text().size() > bytes_max) return fail(Code::too_large, "A text is too long.");
  return std::string(found.text());
}

Result<std::int64_t> Json::get_integer(std::string_view key, std::int64_t from,
                                       std::int64_t to) const {
  const Json& found = (*this)[key];
  if (!found.is_integer()) return fail(Code::malformed, "A number is missing in this document.");
  if (found.integer() < from || found.integer() > to) {
    return fail(Code::malformed, "A number in this document is out of range.");
  }
  return found.integer();
}

Result<Bytes> Json::get_bytes(std::string_view key, std::size_t size) const {
  const Json& found = (*this)[key];
  if (!found.is_string()) return fail(Code::malformed, "A value is missing in this document.");
  return parse_b64u(found.text(), size);
}

Json& Json::set(std::string_view key, Json value) {
  member(key) = std::move(value);
  return *this;
}

Json& Json::push(Json value) {
  if (is_null()) value_ = Array{};
  std::get<Array>(value_).push_back(std::move(value));
  return *this;
}

Json& Json::member(std::string_view key) {
  if (is_null()) value_ = Object{};
  auto& all = std::get<Object>(value_);
  const auto found = all.find(key);
  return found != all.end() ? found->second : all.emplace(std::string(key), Json()).first->second;
}

std::string to_jcs(const Json& value) {
  std::string out;
  write(value, out);
  return out;
}

bool is_jcs(std::string_view text) {
  const auto value = parse_json(text);
  return value && to_jcs(*value) == text;
}

}  // namespace foyer::base
