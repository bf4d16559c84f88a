#pragma once
// The one door for JSON: a guard in front of the parser, RFC 8785 (JCS) text out. No JSON library
// type leaves this folder. Documents hold integers only, within 2^53 - 1, and ASCII keys.

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/limits.h"
#include "base/result.h"

namespace foyer::base {

class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::map<std::string, Json, std::less<>>;  // ASCII keys: byte order is JCS order

  Json() = default;
  Json(bool value) : value_(value) {}
  Json(int value) : value_(std::int64_t{value}) {}
  Json(std::int64_t value) : value_(value) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}
  static Json object() { return Json(Object{}); }
  static Json array() { return Json(Array{}); }

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  bool is_bool() const { return std::holds_alternative<bool>(value_); }
  bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<Array>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }

  // Forgiving readers: a missing member or another type gives the stand-in, never a crash.
  // Parsers that must refuse use the strict readers below.
  const Json& operator[](std::string_view key) const;  // null where absent
  const Json& at(std::size_t index) const;             // null where absent
  std::string_view text(std::string_view stand_in = {}) const;
  std::int64_t integer(std::int64_t stand_in = 0) const;
  bool truth(bool stand_in = false) const;
  const Array& items() const;     // empty for other types
  const Object& members() const;  // empty for other types
  bool has(std::string_view key) const { return !(*this)[key].is_null(); }

  // Strict readers: Code::malformed unless the member is there with this type.
  Result<std::string> get_text(std::string_view key,
                               std::size_t bytes_max = limits::json_string_bytes_max) const;
  Result<std::int64_t> get_integer(std::string_view key, std::int64_t from, std::int64_t to) const;
  Result<Bytes> get_bytes(std::string_view key, std::size_t size) const;  // b64u, exact size

  // Writers. set() makes an object of a null; push() makes an array of a null.
  Json& set(std::string_view key, Json value);
  Json& push(Json value);
  Json& member(std::string_view key);  // made null where absent

  bool operator==(const Json&) const = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> value_;
};

// Refuses duplicate keys, non-ASCII keys, depth over 32, floats and -0, integers beyond 2^53 - 1,
// invalid UTF-8, lone surrogates, NUL, over-long strings, too many nodes and trailing bytes.
Result<Json> parse_json(std::string_view text, std::size_t bytes_max = limits::json_bytes_max);

// RFC 8785 text. What parse_json accepts comes out in one form only.
std::string to_jcs(const Json& value);

// True when the text is exactly what to_jcs would write.
bool is_jcs(std::string_view text);

}  // namespace foyer::base
