#include "keys/proof.h"

#include <sodium.h>

#include <array>
#include <vector>

namespace foyer::keys {
namespace {

using base::ByteSpan;

base::Bytes message(ProofKind kind, std::initializer_list<ByteSpan> over) {
  const std::string label = "foyer/" + std::string(name(kind)) + "/v1";
  std::vector<ByteSpan> pieces{base::as_bytes(label)};
  pieces.insert(pieces.end(), over);
  return base::pae(pieces);
}

}  // namespace

std::string_view name(ProofKind kind) {
  switch (kind) {
    case ProofKind::agency:
      return "agency";
    case ProofKind::keyset:
      return "keyset";
    case ProofKind::pack:
      return "pack";
    case ProofKind::manifest:
      return "manifest";
    case ProofKind::escrow:
      return "escrow";
    case ProofKind::session:
      return "session";
    case ProofKind::link:
      return "link";
    case ProofKind::part:
      return "part";
    case ProofKind::receipt:
      return "receipt";
    case ProofKind::entry:
      return "entry";
    case ProofKind::entry_receipt:
      return "entry-receipt";
    case ProofKind::way_note:
      return "way-note";
    case ProofKind::way_answer:
      return "way-answer";
    case ProofKind::note_receipt:
      return "note-receipt";
    case ProofKind::release:
      return "release";
    case ProofKind::walk_in:
      return "walk-in";
    case ProofKind::desk:
      return "desk";
    case ProofKind::join:
      return "join";
    case ProofKind::header:
      return "header";
  }
  return {};
}

SigningKey signing_key_from_seed(base::Secret32 seed) {
  SigningKey key{std::move(seed), {}};
  base::Secret<crypto_sign_SECRETKEYBYTES> secret;
  crypto_sign_seed_keypair(key.public_key.data(), secret.writable().data(), key.seed.data());
  return key;
}

SigningKey make_signing_key(base::Random& random) {
  return signing_key_from_seed(random.secret<32>());
}

Signature sign(const SigningKey& key, base::ByteSpan message) {
  base::Secret<crypto_sign_SECRETKEYBYTES> secret;
  PublicKey ignored;
  crypto_sign_seed_keypair(ignored.data(), secret.writable().data(), key.seed.data());
  Signature out;
  crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), secret.data());
  return out;
}

bool is_signed(const PublicKey& key, const Signature& signature, base::ByteSpan message) {
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.data()) == 0;
}

Proof make_proof(const SigningKey& key, ProofKind kind, std::initializer_list<ByteSpan> over) {
  return sign(key, message(kind, over));
}

base::Status verify_proof(const PublicKey& key, ProofKind kind, const Proof& proof,
                          std::initializer_list<ByteSpan> over) {
  if (is_signed(key, proof, message(kind, over))) return {};
  return base::fail(base::Code::bad_proof, "The signature on this document is not right.");
}

}  // namespace foyer::keys
