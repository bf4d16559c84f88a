#include "base/hash.h"

#include <sodium.h>

#include <cassert>

namespace foyer::base {
namespace {

void append_le64(Bytes& to, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) to.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

}  // namespace

Digest sha256(ByteSpan bytes) {
  Digest out;
  crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
  return out;
}

std::string hash_name(ByteSpan bytes) {
  return to_b64u(sha256(bytes));
}

Digest hmac_sha256(ByteSpan key, ByteSpan message) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  crypto_auth_hmacsha256_update(&state, message.data(), message.size());
  Digest out;
  crypto_auth_hmacsha256_final(&state, out.data());
  sodium_memzero(&state, sizeof state);
  return out;
}

Bytes hkdf_sha256(ByteSpan key, ByteSpan salt, std::string_view info, std::size_t size_bytes) {
  assert(size_bytes <= 255 * 32);
  const Digest zero{};
  Digest prk = hmac_sha256(salt.empty() ? ByteSpan(zero) : salt, key);
  Bytes out;
  Bytes block;
  for (std::uint8_t i = 1; out.size() < size_bytes; ++i) {
    append(block, as_bytes(info));
    block.push_back(i);
    const Digest next = hmac_sha256(prk, block);
    block.assign(next.begin(), next.end());
    append(out, next);
  }
  sodium_memzero(prk.data(), prk.size());
  sodium_memzero(block.data(), block.size());
  out.resize(size_bytes);
  return out;
}

Secret32 derive_key(ByteSpan key, std::string_view label) {
  SecretBytes bytes(hkdf_sha256(key, {}, "foyer/1/" + std::string(label), 32));
  return Secret32(bytes.span());
}

Bytes pae(std::span<const ByteSpan> pieces) {
  Bytes out;
  append_le64(out, pieces.size());
  for (ByteSpan piece : pieces) {
    append_le64(out, piece.size());
    append(out, piece);
  }
  return out;
}

Bytes pae(std::initializer_list<ByteSpan> pieces) {
  return pae(std::span(pieces.begin(), pieces.size()));
}

}  // namespace foyer::base
