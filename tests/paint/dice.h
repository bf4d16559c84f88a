#pragma once
// Numbers that look random and are the same in every run (xorshift, Marsaglia 2003).

#include <cstdint>

namespace foyer::paint::testing {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::uint32_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_;
  }
  std::uint32_t below(std::uint32_t end) { return next() % end; }

 private:
  std::uint32_t state_;
};

}  // namespace foyer::paint::testing
