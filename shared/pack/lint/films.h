#pragma once
// How large the files beside a pack may be: films in sign language, and their captions (WebVTT).

#include <cstddef>
#include <cstdint>

namespace foyer::pack {

inline constexpr std::int64_t film_bytes_max = 16 << 20;
inline constexpr std::size_t captions_bytes_max = 64 << 10;

}  // namespace foyer::pack
