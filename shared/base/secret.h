#pragma once
// Key material that is moved, never copied by accident, and zeroed when it goes.

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "base/bytes.h"

namespace foyer::base {

// N bytes that must not outlive their use. Copies are spelled out with clone().
template <std::size_t N>
class Secret {
 public:
  Secret() = default;
  explicit Secret(ByteSpan bytes) {
    assert(bytes.size() == N);
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
  }
  Secret(Secret&& other) noexcept : bytes_(other.bytes_) { other.wipe(); }
  Secret& operator=(Secret&& other) noexcept {
    if (this != &other) {
      bytes_ = other.bytes_;
      other.wipe();
    }
    return *this;
  }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { wipe(); }

  Secret clone() const { return Secret(span()); }
  ByteSpan span() const { return bytes_; }
  std::span<std::uint8_t, N> writable() { return bytes_; }
  const std::uint8_t* data() const { return bytes_.data(); }
  static constexpr std::size_t size() { return N; }
  void wipe() { sodium_memzero(bytes_.data(), N); }

 private:
  std::array<std::uint8_t, N> bytes_{};
};

using Secret32 = Secret<32>;

// A buffer of secret plaintext, zeroed when it goes.
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(Bytes bytes) : bytes_(std::move(bytes)) {}
  SecretBytes(SecretBytes&&) noexcept = default;
  SecretBytes& operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
      wipe();
      bytes_ = std::move(other.bytes_);
    }
    return *this;
  }
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes() { wipe(); }

  ByteSpan span() const { return bytes_; }
  std::string_view text() const { return as_text(bytes_); }

 private:
  void wipe() {
    if (!bytes_.empty()) sodium_memzero(bytes_.data(), bytes_.size());
  }
  Bytes bytes_;
};

}  // namespace foyer::base
