#pragma once
// What must hold for every input. Asserts are compiled out of some builds; this is not.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace foyer::fuzz {

inline void check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace foyer::fuzz
