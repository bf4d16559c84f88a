// Size classes: the ciphertext's length tells no more than how many MiB were written.

#include <cassert>

#include "seal/age.h"

namespace foyer::seal {

std::size_t size_class(std::size_t size_bytes) {
  using base::limits::KiB;
  using base::limits::MiB;
  if (size_bytes <= 256 * KiB) return 256 * KiB;
  if (size_bytes <= 512 * KiB) return 512 * KiB;
  return (size_bytes + MiB - 1) / MiB * MiB;
}

void pad(base::Bytes& plaintext) {
  assert(!plaintext.empty() && plaintext.back() == '\n');
  plaintext.resize(size_class(plaintext.size()), ' ');
}

base::Result<std::string_view> unpad(std::string_view plaintext) {
  const std::size_t last = plaintext.find_last_not_of(' ');
  if (last == plaintext.npos || plaintext[last] != '\n' ||
      size_class(last + 1) != plaintext.size()) {
    return base::fail(base::Code::malformed, "The sealed text is not padded as it must be.");
  }
  return plaintext.substr(0, last + 1);
}

}  // namespace foyer::seal
