#pragma once
// Inside this folder: how long names in its documents may be.

#include <cstddef>

namespace foyer::way {

inline constexpr std::size_t name_bytes_max = 128;  // ids, kinds, language tags

}  // namespace foyer::way
