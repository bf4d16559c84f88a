// seal() and open(): a random nonce before XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), bound to
// label and link by the associated data.

#include <sodium.h>

#include "link/link.h"

namespace foyer::link {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

base::Bytes associated(std::string_view label, std::string_view link_id) {
  return base::pae({base::as_bytes(label), base::as_bytes(link_id)});
}

}  // namespace

base::Bytes seal(const base::Secret32& key, std::string_view label, std::string_view link_id,
                 base::ByteSpan message, base::Random& random) {
  const base::Bytes bound = associated(label, link_id);
  base::Bytes out = random.bytes(nonce_size);
  out.resize(nonce_size + message.size() + tag_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + nonce_size, nullptr, message.data(),
                                             message.size(), bound.data(), bound.size(), nullptr,
                                             out.data(), key.data());
  return out;
}

base::Result<base::Bytes> open(const base::Secret32& key, std::string_view label,
                               std::string_view link_id, base::ByteSpan sealed) {
  if (sealed.size() < nonce_size + tag_size) {
    return base::fail(base::Code::malformed, "What belongs to this link is cut short.");
  }
  const base::Bytes bound = associated(label, link_id);
  const base::ByteSpan body = sealed.subspan(nonce_size);
  base::Bytes out(body.size() - tag_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, body.data(),
                                                 body.size(), bound.data(), bound.size(),
                                                 sealed.data(), key.data()) != 0) {
    return base::fail(base::Code::bad_proof, "What belongs to this link was changed or swapped.");
  }
  return out;
}

}  // namespace foyer::link
