#pragma once
// Chance that a seed repeats, and texts that attack whoever reads them.

#include <cstddef>
#include <cstdint>
#include <string>

namespace foyer::exports::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::size_t below(std::size_t count);
  bool once_in(std::size_t count) { return below(count) == 0; }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

// Something that a person could have written to do harm, or in a script that needs care.
std::string hostile_text(Dice& dice);

}  // namespace foyer::exports::test
