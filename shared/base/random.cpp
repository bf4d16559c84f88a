#include "base/random.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>

namespace foyer::base {

SystemRandom::SystemRandom() {
  if (sodium_init() < 0) std::abort();
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
  randombytes_buf(out.data(), out.size());
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  std::uint8_t nonce[crypto_stream_chacha20_ietf_NONCEBYTES] = {};
  std::memcpy(nonce, &drawn_, sizeof drawn_);
  ++drawn_;
  crypto_stream_chacha20_ietf(out.data(), out.size(), nonce, seed_.data());
}

}  // namespace foyer::base
