#pragma once
// Proofs: Ed25519 (RFC 8032) over PAE("foyer/<kind>/v1", exact bytes ...). The kinds stand here
// once; a proof of one kind never verifies as another.

#include "base/bytes.h"
#include "base/hash.h"
#include "base/random.h"
#include "base/result.h"

namespace foyer::keys {

using PublicKey = std::array<std::uint8_t, 32>;  // Ed25519
using Signature = std::array<std::uint8_t, 64>;  // R || S
using Proof = Signature;

// What each kind covers, who makes it: the table of FORMAT.md.
enum class ProofKind {
  agency,
  keyset,
  pack,
  manifest,
  escrow,
  session,
  link,
  part,
  receipt,
  entry,
  entry_receipt,
  way_note,
  way_answer,
  note_receipt,
  release,
  walk_in,
  desk,
  join,
  header,
};
std::string_view name(ProofKind kind);

struct SigningKey {
  base::Secret32 seed;  // RFC 8032's 32-byte private key
  PublicKey public_key{};
};
SigningKey signing_key_from_seed(base::Secret32 seed);
SigningKey make_signing_key(base::Random& random);

Proof make_proof(const SigningKey& key, ProofKind kind, std::initializer_list<base::ByteSpan> over);

// Code::bad_proof unless it verifies. Low-order and non-canonical keys and points and signatures
// with S >= L are refused, so no second signature can be made from a first without the key.
base::Status verify_proof(const PublicKey& key, ProofKind kind, const Proof& proof,
                          std::initializer_list<base::ByteSpan> over);

// Plain Ed25519 over bytes that another standard lays out (RFC 9421). For documents use proofs.
Signature sign(const SigningKey& key, base::ByteSpan message);
bool is_signed(const PublicKey& key, const Signature& signature, base::ByteSpan message);

}  // namespace foyer::keys
