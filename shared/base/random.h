#pragma once
// Where randomness comes from is the caller's choice, so that a session is a pure function.

#include "base/bytes.h"
#include "base/secret.h"

namespace foyer::base {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;

  template <std::size_t N>
  Secret<N> secret() {
    Secret<N> out;
    fill(out.writable());
    return out;
  }
  Bytes bytes(std::size_t size) {
    Bytes out(size);
    fill(out);
    return out;
  }
};

// The operating system's or browser's generator. Aborts when there is none: it never guesses.
class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::uint8_t> out) override;
};

// ChaCha20 keyed by 32 bytes that came from outside (an event, or a test's fixed seed).
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(Secret32 seed) : seed_(std::move(seed)) {}
  void fill(std::span<std::uint8_t> out) override;

 private:
  Secret32 seed_;
  std::uint64_t drawn_ = 0;
};

}  // namespace foyer::base
