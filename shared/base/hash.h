#pragma once
// SHA-256 (FIPS 180-4), HMAC (RFC 2104), HKDF (RFC 5869) and PASETO's pre-authentication encoding.

#include <array>
#include <initializer_list>

#include "base/bytes.h"
#include "base/secret.h"

namespace foyer::base {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(ByteSpan bytes);
inline Digest sha256(std::string_view text) {
  return sha256(as_bytes(text));
}

// SHA-256 of the bytes as b64u: the name under which relays serve immutable documents.
std::string hash_name(ByteSpan bytes);

Digest hmac_sha256(ByteSpan key, ByteSpan message);

// HKDF-SHA256 with an empty salt and the given info; size_bytes at most 255 * 32.
Bytes hkdf_sha256(ByteSpan key, ByteSpan salt, std::string_view info, std::size_t size_bytes);

// HKDF(x, label) of FORMAT.md: info is "foyer/1/" + label, 32 bytes, no salt.
Secret32 derive_key(ByteSpan key, std::string_view label);

// PAE: count and lengths as 64-bit little endian before each piece, so pieces cannot run together.
Bytes pae(std::initializer_list<ByteSpan> pieces);
Bytes pae(std::span<const ByteSpan> pieces);

}  // namespace foyer::base
