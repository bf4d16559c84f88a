#pragma once
// Inside this folder: a member's bytes into an array of their exact size.

#include <algorithm>

#include "base/json.h"

namespace foyer::record {

template <typename Array>
bool read_bytes(const base::Json& json, std::string_view key, Array&& to) {
  const auto bytes = json.get_bytes(key, to.size());
  if (bytes) std::ranges::copy(*bytes, to.begin());
  return bytes.has_value();
}

}  // namespace foyer::record
