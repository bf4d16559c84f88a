#pragma once
// Inside this folder: how typed pieces become JSON members. An empty text is not written, so that
// a question which was skipped leaves no trace that looks like an answer.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace foyer::record {

inline void put(base::Json& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object.set(key, text);
}

// An array of what `write` makes of each item; empty lists are written, they say 'none'.
template <typename T, typename Write>
base::Json list(const std::vector<T>& items, Write write) {
  base::Json out = base::Json::array();
  for (const T& item : items) out.push(write(item));
  return out;
}

inline base::Json list(const std::vector<std::string>& items) {
  return list(items, [](const std::string& item) { return base::Json(item); });
}

}  // namespace foyer::record
