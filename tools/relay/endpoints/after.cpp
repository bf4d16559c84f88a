#include "relay/endpoints/after.h"

#include <charconv>

namespace foyer::relay {

std::optional<std::int64_t> read_after(std::string_view query) {
  constexpr std::string_view name = "?after=";
  if (query.empty() || query == "?") return 0;
  if (!query.starts_with(name)) return std::nullopt;
  query.remove_prefix(name.size());
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(query.data(), query.data() + query.size(), value);
  bool whole = error == std::errc() && end == query.data() + query.size();
  return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace foyer::relay
