#pragma once
// "?after=<number>": where a list goes on. Nothing else may stand in the query.

#include <cstdint>
#include <optional>
#include <string_view>

namespace foyer::relay {

std::optional<std::int64_t> read_after(std::string_view query);

}  // namespace foyer::relay
