#include "keys/fields.h"

#include <algorithm>

namespace foyer::keys {

using base::Code;

void Fields::refuse(Code code, std::string_view text) {
  if (status_) status_ = base::fail(code, text);
}

template <typename T>
T Fields::take(base::Result<T> result) {
  if (result) return std::move(*result);
  refuse(result.error().code, result.error().text);
  return T{};
}

std::string Fields::text(std::string_view name, std::size_t bytes_max) {
  return take(body_.get_text(name, bytes_max));
}

std::string Fields::required(std::string_view name, std::size_t bytes_max) {
  std::string out = text(name, bytes_max);
  if (out.empty()) refuse(Code::malformed, "A text in this document is empty.");
  return out;
}

std::int64_t Fields::integer(std::string_view name, std::int64_t from, std::int64_t to) {
  return take(body_.get_integer(name, from, to));
}

base::UnixSeconds Fields::time(std::string_view name) {
  return integer(name, 0, base::limits::json_integer_max);
}

bool Fields::truth(std::string_view name) {
  if (!body_[name].is_bool()) refuse(Code::malformed, "A yes or no is missing in this document.");
  return body_[name].truth();
}

PublicKey Fields::key(std::string_view name) {
  PublicKey out{};
  const base::Bytes found = take(body_.get_bytes(name, out.size()));
  std::ranges::copy(found, out.begin());
  return out;
}

std::string Fields::hash(std::string_view name) {
  key(name);
  return std::string(body_[name].text());
}

std::string Fields::hash_or_empty(std::string_view name) {
  const base::Json& found = body_[name];
  return found.is_string() && found.text().empty() ? std::string() : hash(name);
}

base::Bytes Fields::bytes(std::string_view name, std::size_t bytes_max) {
  const std::string written = text(name, bytes_max / 3 * 4 + 4);
  return good() ? take(base::parse_b64u(written)) : base::Bytes();
}

std::vector<std::string> Fields::texts(std::string_view name, std::size_t count_max,
                                       std::size_t bytes_max) {
  std::vector<std::string> out;
  const auto& items = body_[name].items();
  if (!body_[name].is_array()) refuse(Code::malformed, "A list is missing in this document.");
  if (items.size() > count_max) refuse(Code::too_large, "A list in this document is too long.");
  for (const base::Json& item : items) {
    if (!good()) return {};
    if (!item.is_string() || item.text().empty() || item.text().size() > bytes_max) {
      refuse(Code::malformed, "An item of a list is not a text of the right length.");
    } else if (std::ranges::find(out, item.text()) != out.end()) {
      refuse(Code::malformed, "An item stands twice in a list.");
    } else {
      out.emplace_back(item.text());
    }
  }
  return out;
}

std::vector<PublicKey> Fields::keys(std::string_view name, std::size_t count_max) {
  constexpr std::size_t key_text_size = 43;
  std::vector<PublicKey> out;
  for (const std::string& text : texts(name, count_max, key_text_size)) {
    std::ranges::copy(take(base::parse_b64u(text, 32)), out.emplace_back().begin());
  }
  return out;
}

void Fields::object(std::string_view name, const std::function<void(Fields&)>& read) {
  if (!body_[name].is_object()) refuse(Code::malformed, "A part of this document is missing.");
  if (!good()) return;
  Fields inner(body_[name]);
  read(inner);
  if (!inner.good()) status_ = inner.status();
}

void Fields::each(std::string_view name, std::size_t count_max,
                  const std::function<void(Fields&)>& read) {
  const auto& items = body_[name].items();
  if (!body_[name].is_array()) refuse(Code::malformed, "A list is missing in this document.");
  if (items.size() > count_max) refuse(Code::too_large, "A list in this document is too long.");
  for (const base::Json& item : items) {
    if (!item.is_object()) refuse(Code::malformed, "An item of a list is not an object.");
    if (!good()) return;
    Fields inner(item);
    read(inner);
    if (!inner.good()) status_ = inner.status();
  }
}

base::Json write_texts(const std::vector<std::string>& texts) {
  base::Json out = base::Json::array();
  for (const std::string& text : texts) out.push(text);
  return out;
}

}  // namespace foyer::keys
