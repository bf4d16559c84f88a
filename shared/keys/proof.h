#pragma once
// Proofs: Ed25519 (RFC 8032) over PAE("foyer/<kind>/v1", exact bytes ...). The kinds stand here
// once; a proof of one kind never verifies as another.

#include "base/bytes.h"
#include "base/hash.h"
#include "base/random.h"
#include "base/result.h"

namespace foyer::keys {

using PublicKey = std::array<std::uint8_t, 32>;  // Ed25519, or X25519 where the name says so
using Proof = std::array<std::uint8_t, 64>;

enum class ProofKind { agency, keyset, pack, manifest, escrow, session, link, part, receipt };
std::string_view name(ProofKind kind);

struct SigningKey {
  base::Secret32 seed;
  PublicKey public_key{};
};
SigningKey signing_key_from_seed(base::Secret32 seed);
SigningKey make_signing_key(base::Random& random);

Proof make_proof(const SigningKey& key, ProofKind kind, std::initializer_list<base::ByteSpan> over);

// Refuses low-order and non-canonical keys and malleable signatures (libsodium's strict rules).
base::Status verify_proof(const PublicKey& key, ProofKind kind, const Proof& proof,
                          std::initializer_list<base::ByteSpan> over);

}  // namespace foyer::keys
