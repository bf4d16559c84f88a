#include "seal/wrap.h"

#include <sodium.h>

namespace foyer::seal {
namespace {

constexpr std::uint8_t nonce[crypto_aead_chacha20poly1305_ietf_NPUBBYTES] = {};

}  // namespace

base::Bytes wrap_file_key(base::ByteSpan wrapping_key, const FileKey& file_key) {
  base::Bytes out(FileKey::size() + crypto_aead_chacha20poly1305_ietf_ABYTES);
  crypto_aead_chacha20poly1305_ietf_encrypt(out.data(), nullptr, file_key.data(), FileKey::size(),
                                            nullptr, 0, nullptr, nonce, wrapping_key.data());
  return out;
}

base::Result<FileKey> unwrap_file_key(base::ByteSpan wrapping_key, base::ByteSpan body) {
  if (body.size() != FileKey::size() + crypto_aead_chacha20poly1305_ietf_ABYTES) {
    return base::fail(base::Code::malformed, "The header of this age file is damaged.");
  }
  FileKey out;
  if (crypto_aead_chacha20poly1305_ietf_decrypt(out.writable().data(), nullptr, nullptr,
                                                body.data(), body.size(), nullptr, 0, nonce,
                                                wrapping_key.data()) != 0) {
    return base::fail(base::Code::wrong_key, "No key at hand opens this file.");
  }
  return out;
}

}  // namespace foyer::seal
