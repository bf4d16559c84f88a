#pragma once
// Inside this folder: a signed document, padded and sealed as one age file.

#include <string>
#include <vector>

#include "keys/signed_document.h"
#include "seal/age.h"

namespace foyer::way {

base::Result<base::Bytes> seal_signed(const std::string& document,
                                      const std::vector<std::string>& recipients,
                                      std::size_t bytes_max, base::Random& random);

base::Result<keys::SignedDocument> open_signed(const std::vector<const seal::Identity*>& identities,
                                               base::ByteSpan file, keys::ProofKind kind,
                                               std::size_t bytes_max);

// The same of a file that was opened already.
base::Result<keys::SignedDocument> read_signed(std::string_view plaintext, keys::ProofKind kind,
                                               std::size_t bytes_max);

}  // namespace foyer::way
