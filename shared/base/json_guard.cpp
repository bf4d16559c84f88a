// parse_json: nlohmann's SAX parser behind a handler that refuses before it builds.

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"

namespace foyer::base {
namespace {

class Guard final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Json take() { return std::move(root_); }
  Error error() const { return error_; }

  bool null() override { return put(Json()); }
  bool boolean(bool value) override { return put(Json(value)); }
  bool number_integer(number_integer_t value) override {
    if (value < -limits::json_integer_max) return refuse("A number is beyond what JSON keeps.");
    return put(Json(std::int64_t{value}));
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<std::uint64_t>(limits::json_integer_max)) {
      return refuse("A number is beyond what JSON keeps.");
    }
    return put(Json(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t, const string_t&) override {
    return refuse("Documents hold whole numbers only.");
  }
  bool string(string_t& value) override {
    if (value.size() > limits::json_string_bytes_max) return refuse("A text is too long.");
    if (!is_valid_utf8(value)) return refuse("A text is not valid UTF-8.");
    return put(Json(std::move(value)));
  }
  bool binary(binary_t&) override { return refuse("This is not JSON."); }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    for (char c : name) {
      if (c < 0x20 || c > 0x7E) return refuse("A key is not plain ASCII.");
    }
    if (stack_.back()->members().contains(name)) return refuse("A key stands twice.");
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return refuse("This is not JSON.");
  }

 private:
  bool refuse(std::string_view why) {
    error_.text = why;
    return false;
  }
  Json* place(Json value) {
    if (stack_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Json& parent = *stack_.back();
    if (parent.is_object()) {
      parent.set(key_, std::move(value));
      return &parent.member(key_);
    }
    parent.push(std::move(value));
    return const_cast<Json*>(&parent.items().back());
  }
  bool put(Json value) {
    if (++nodes_ > limits::json_nodes_max) return refuse("The document has too many values.");
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    if (++nodes_ > limits::json_nodes_max) return refuse("The document has too many values.");
    if (stack_.size() >= limits::json_depth_max) return refuse("The document is nested too deep.");
    // The address stays good: a parent does not grow while its child is open.
    stack_.push_back(place(std::move(value)));
    return true;
  }
  bool close() {
    stack_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Json*> stack_;
  std::string key_;
  std::size_t nodes_ = 0;
  Error error_{Code::malformed, "This is not JSON."};
};

// nlohmann reads -0 as the integer 0; RFC 8785 has no such text, so it is refused by look.
bool has_minus_zero(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] == '-' && i + 1 < text.size() && text[i + 1] == '0') {
      return true;
    }
  }
  return false;
}

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max) return fail(Code::too_large, "The document is too large.");
  // nlohmann reads a NUL as the end of its input and passes over a byte order mark.
  if (text.find('\0') != text.npos || text.starts_with("\xEF\xBB\xBF")) {
    return fail(Code::malformed, "This is not JSON.");
  }
  if (has_minus_zero(text)) return fail(Code::malformed, "Documents hold no negative zero.");
  Guard guard;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &guard)) {
    return std::unexpected(guard.error());
  }
  return guard.take();
}

}  // namespace foyer::base
