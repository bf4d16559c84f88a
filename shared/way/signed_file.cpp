#include "way/signed_file.h"

#include <sodium.h>

namespace foyer::way {

base::Result<base::Bytes> seal_signed(const std::string& document,
                                      const std::vector<std::string>& recipients,
                                      std::size_t bytes_max, base::Random& random) {
  base::Bytes plain = base::to_bytes(document);
  seal::pad_small(plain);
  auto file = seal::seal_to(recipients, plain, random);
  sodium_memzero(plain.data(), plain.size());
  if (file && file->size() > bytes_max) {
    return base::fail(base::Code::too_large, "The note is too long.");
  }
  return file;
}

base::Result<keys::SignedDocument> open_signed(const std::vector<const seal::Identity*>& identities,
                                               base::ByteSpan file, keys::ProofKind kind,
                                               std::size_t bytes_max) {
  if (file.size() > bytes_max) return base::fail(base::Code::too_large, "The note is too long.");
  const auto plain = seal::open_with(identities, file);
  if (!plain) return std::unexpected(plain.error());
  return read_signed(plain->text(), kind, bytes_max);
}

base::Result<keys::SignedDocument> read_signed(std::string_view plaintext, keys::ProofKind kind,
                                               std::size_t bytes_max) {
  const auto text = seal::unpad_small(plaintext);
  if (!text) return std::unexpected(text.error());
  return keys::parse_signed(*text, kind, bytes_max);
}

}  // namespace foyer::way
