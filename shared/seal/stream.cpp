#include "seal/stream.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t tag_size = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealed_chunk_size = chunk_size + tag_size;

using ChunkNonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

ChunkNonce chunk_nonce(std::uint64_t counter, bool last) {
  ChunkNonce nonce{};
  for (std::size_t i = 0; i < 8; ++i) nonce[10 - i] = static_cast<std::uint8_t>(counter >> (8 * i));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

base::SecretBytes payload_key(const FileKey& file_key, base::ByteSpan nonce) {
  return base::SecretBytes(base::hkdf_sha256(file_key.span(), nonce, "payload", 32));
}

// An empty plaintext is one empty chunk; no other stream ends in one.
std::size_t count_chunks(std::size_t size, std::size_t step) {
  return std::max<std::size_t>(1, (size + step - 1) / step);
}

}  // namespace

void append_stream(const FileKey& file_key, base::ByteSpan nonce, base::ByteSpan plaintext,
                   base::Bytes& file) {
  const base::SecretBytes key = payload_key(file_key, nonce);
  const std::size_t chunks = count_chunks(plaintext.size(), chunk_size);
  base::append(file, nonce);
  std::size_t at = file.size();
  file.resize(at + plaintext.size() + chunks * tag_size);
  for (std::size_t i = 0; i < chunks; ++i) {
    const base::ByteSpan chunk =
        plaintext.subspan(i * chunk_size, std::min(chunk_size, plaintext.size() - i * chunk_size));
    crypto_aead_chacha20poly1305_ietf_encrypt(
        file.data() + at, nullptr, chunk.data(), chunk.size(), nullptr, 0, nullptr,
        chunk_nonce(i, i + 1 == chunks).data(), key.span().data());
    at += chunk.size() + tag_size;
  }
}

base::Result<base::SecretBytes> open_stream(const FileKey& file_key, base::ByteSpan stream) {
  if (stream.size() < stream_nonce_size + tag_size) {
    return fail(Code::malformed, "This age file is cut short.");
  }
  const base::SecretBytes key = payload_key(file_key, stream.first(stream_nonce_size));
  const base::ByteSpan body = stream.subspan(stream_nonce_size);
  const std::size_t chunks = count_chunks(body.size(), sealed_chunk_size);
  const std::size_t last_size = body.size() - (chunks - 1) * sealed_chunk_size;
  if (last_size < tag_size || (last_size == tag_size && chunks > 1)) {
    return fail(Code::malformed, "This age file is cut short.");
  }
  base::Bytes plaintext(body.size() - chunks * tag_size);
  for (std::size_t i = 0; i < chunks; ++i) {
    const base::ByteSpan sealed =
        body.subspan(i * sealed_chunk_size, i + 1 == chunks ? last_size : sealed_chunk_size);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(
            plaintext.data() + i * chunk_size, nullptr, nullptr, sealed.data(), sealed.size(),
            nullptr, 0, chunk_nonce(i, i + 1 == chunks).data(), key.span().data()) != 0) {
      const base::SecretBytes wiped(std::move(plaintext));
      return fail(Code::bad_proof, "This file was changed or cut after it was sealed.");
    }
  }
  return base::SecretBytes(std::move(plaintext));
}

}  // namespace foyer::seal
