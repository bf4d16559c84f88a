// scrypt (RFC 7914, r = 8, p = 1) for a web worker, which ends after one use: so the page stays
// alive, and the memory that it takes goes with the worker.

#include <sodium.h>

#include <cstdint>

#include "base/bytes.h"

namespace {

constexpr std::size_t key_size = 32;
foyer::base::Bytes& room() {
  static foyer::base::Bytes bytes;
  return bytes;
}

}  // namespace

extern "C" {

// Room for passphrase, salt and, behind them, the key.
std::uint8_t* foyer_room(std::uint32_t size) {
  room().resize(size + key_size);
  return room().data();
}

// 1 when the key stands behind passphrase and salt; 0 when there was not enough memory.
int foyer_stretch(std::uint32_t passphrase_size, std::uint32_t salt_size, std::uint32_t log_n) {
  if (room().size() != passphrase_size + salt_size + key_size || log_n > 20) return 0;
  std::uint8_t* const salt = room().data() + passphrase_size;
  return crypto_pwhash_scryptsalsa208sha256_ll(room().data(), passphrase_size, salt, salt_size,
                                               std::uint64_t{1} << log_n, 8, 1, salt + salt_size,
                                               key_size) == 0
             ? 1
             : 0;
}
}
