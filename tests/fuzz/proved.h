#pragma once
// The input as line 1 of a document that the right key has proved: what is read after the proof.
// Nobody gets that far by changing bytes.

#include "keys/signed_document.h"

namespace foyer::fuzz {

inline keys::SigningKey key_of(std::string_view whose) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(whose)));
}

inline std::string proved(std::string_view line, keys::ProofKind kind,
                          const keys::SigningKey& key) {
  const auto proof = make_proof(key, kind, {base::as_bytes(line)});
  return std::string(line) + '\n' + keys::write_proof_line({key.public_key, proof});
}

}  // namespace foyer::fuzz
