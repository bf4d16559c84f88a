#pragma once
// Points in time are whole seconds since 1970-01-01T00:00:00Z; code never asks a clock by itself.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::base {

using UnixSeconds = std::int64_t;

inline constexpr UnixSeconds day_s = 86'400;

// RFC 3339 in UTC with whole seconds, as in 2026-03-01T09:30:00Z.
std::string to_rfc3339(UnixSeconds time);
Result<UnixSeconds> parse_rfc3339(std::string_view text);

}  // namespace foyer::base
