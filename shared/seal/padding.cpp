// Size classes: the ciphertext's length tells no more than how many MiB were written.

#include <cassert>

#include "seal/age.h"

namespace foyer::seal {
namespace {

std::size_t small_class(std::size_t size_bytes) {
  constexpr std::size_t step = 4 * base::limits::KiB;
  return (size_bytes + step - 1) / step * step;
}

void pad_to(base::Bytes& plaintext, std::size_t size_bytes) {
  assert(!plaintext.empty() && plaintext.back() == '\n');
  plaintext.resize(size_bytes, ' ');
}

base::Result<std::string_view> unpad_from(std::string_view plaintext,
                                          std::size_t (&size_of)(std::size_t)) {
  const std::size_t last = plaintext.find_last_not_of(' ');
  if (last == plaintext.npos || plaintext[last] != '\n' || size_of(last + 1) != plaintext.size()) {
    return base::fail(base::Code::malformed, "The sealed text is not padded as it must be.");
  }
  return plaintext.substr(0, last + 1);
}

}  // namespace

std::size_t size_class(std::size_t size_bytes) {
  using base::limits::KiB;
  using base::limits::MiB;
  if (size_bytes <= 256 * KiB) return 256 * KiB;
  if (size_bytes <= 512 * KiB) return 512 * KiB;
  return (size_bytes + MiB - 1) / MiB * MiB;
}

void pad(base::Bytes& plaintext) {
  pad_to(plaintext, size_class(plaintext.size()));
}
base::Result<std::string_view> unpad(std::string_view plaintext) {
  return unpad_from(plaintext, size_class);
}

void pad_small(base::Bytes& plaintext) {
  pad_to(plaintext, small_class(plaintext.size()));
}
base::Result<std::string_view> unpad_small(std::string_view plaintext) {
  return unpad_from(plaintext, small_class);
}

}  // namespace foyer::seal
