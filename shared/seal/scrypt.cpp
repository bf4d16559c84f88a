#include "seal/scrypt.h"

#include <sodium.h>

#include <algorithm>

#include "base/limits.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view label = "age-encryption.org/v1/scrypt";
constexpr std::size_t salt_size = 16;

base::Bytes salted(base::ByteSpan salt) {
  base::Bytes out = base::to_bytes(label);
  base::append(out, salt);
  return out;
}

base::Result<base::Secret32> wrapping_key(std::string_view passphrase, const Stretching& work) {
  const base::ByteSpan typed = base::as_bytes(passphrase);
  base::Secret32 key;
  if (crypto_pwhash_scryptsalsa208sha256_ll(typed.data(), typed.size(), work.salt.data(),
                                            work.salt.size(), std::uint64_t{1} << work.log_n, 8, 1,
                                            key.writable().data(), key.size()) != 0) {
    return fail(Code::unavailable, "There is not enough memory to check the passphrase.");
  }
  return key;
}

// One to nine decimal digits that begin with no zero.
int parse_log_n(std::string_view text) {
  if (text.empty() || text.size() > 9 || text.front() == '0') return -1;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

base::Result<Stanza> wrap_scrypt(const FileKey& file_key, std::string_view passphrase, int log_n,
                                 base::Random& random) {
  const base::Bytes salt = random.bytes(salt_size);
  const auto key = wrapping_key(passphrase, {salted(salt), log_n});
  if (!key) return std::unexpected(key.error());
  return Stanza{
      "scrypt", {to_age_b64(salt), std::to_string(log_n)}, wrap_file_key(key->span(), file_key)};
}

base::Result<Stretching> read_stretching(const Stanza& stanza) {
  const auto damaged = fail(Code::malformed, "The header of this age file is damaged.");
  if (stanza.arguments.size() != 2 || stanza.body.size() != 32) return damaged;
  const auto salt = parse_age_b64(stanza.arguments[0]);
  const int log_n = parse_log_n(stanza.arguments[1]);
  if (!salt || salt->size() != salt_size || log_n < 1) return damaged;
  if (log_n > base::limits::scrypt_log_n_max) {
    return fail(Code::too_large, "This file asks for more work than is safe to do.");
  }
  return Stretching{salted(*salt), log_n};
}

base::Result<FileKey> unwrap_stretched(const Stanza& stanza, base::ByteSpan key) {
  return unwrap_file_key(key, stanza.body);
}

base::Result<FileKey> unwrap_scrypt(const Stanza& stanza, std::string_view passphrase) {
  const auto work = read_stretching(stanza);
  if (!work) return std::unexpected(work.error());
  const auto key = wrapping_key(passphrase, *work);
  if (!key) return std::unexpected(key.error());
  return unwrap_stretched(stanza, key->span());
}

}  // namespace foyer::seal
