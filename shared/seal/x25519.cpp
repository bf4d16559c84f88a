#include "seal/x25519.h"

#include <sodium.h>

#include <algorithm>

namespace foyer::seal {
namespace {

constexpr std::string_view info = "age-encryption.org/v1/X25519";

base::SecretBytes wrapping_key(const base::Secret32& shared, base::ByteSpan share,
                               base::ByteSpan recipient) {
  base::Bytes salt(share.begin(), share.end());
  base::append(salt, recipient);
  return base::SecretBytes(base::hkdf_sha256(shared.span(), salt, info, 32));
}

}  // namespace

base::Result<Stanza> wrap_x25519(const FileKey& file_key, const base::Digest& recipient,
                                 base::Random& random) {
  const base::Secret32 ephemeral = random.secret<32>();
  base::Digest share;
  crypto_scalarmult_base(share.data(), ephemeral.data());
  base::Secret32 shared;
  if (crypto_scalarmult(shared.writable().data(), ephemeral.data(), recipient.data()) != 0) {
    return base::fail(base::Code::malformed, "A reader's key is not usable.");
  }
  const base::SecretBytes key = wrapping_key(shared, share, recipient);
  return Stanza{"X25519", {to_age_b64(share)}, wrap_file_key(key.span(), file_key)};
}

base::Result<FileKey> unwrap_x25519(const Stanza& stanza, const Identity& identity) {
  const auto damaged = base::fail(base::Code::malformed, "The header of this age file is damaged.");
  if (stanza.arguments.size() != 1) return damaged;
  const auto share = parse_age_b64(stanza.arguments[0]);
  if (!share || share->size() != 32) return damaged;
  const auto recipient = parse_recipient(identity.recipient);
  if (!recipient) return std::unexpected(recipient.error());
  base::Secret32 shared;
  // libsodium refuses low-order points: their shared secret would be known to everybody.
  if (crypto_scalarmult(shared.writable().data(), identity.secret.data(), share->data()) != 0) {
    return damaged;
  }
  const base::SecretBytes key = wrapping_key(shared, *share, *recipient);
  return unwrap_file_key(key.span(), stanza.body);
}

}  // namespace foyer::seal
