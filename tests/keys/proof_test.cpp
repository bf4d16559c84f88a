#include "keys/proof.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::as_bytes;
using base::Code;

namespace {

keys::SigningKey fixed_key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

// S + L of an Ed25519 signature: verifies under the group law, so lax verifiers take it.
keys::Proof add_order(keys::Proof proof) {
  constexpr std::uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                      0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                      0,    0,    0,    0,    0,    0,    0,    0,
                                      0,    0,    0,    0,    0,    0,    0,    0x10};
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    carry += static_cast<unsigned>(proof[32 + i]) + order[i];
    proof[32 + i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  return proof;
}

}  // namespace

SCENARIO("A proof holds for its key, kind and exact pieces, and for nothing else") {
  const keys::SigningKey key = fixed_key("key");
  const auto proof = make_proof(key, keys::ProofKind::session, {as_bytes("ab"), as_bytes("c")});
  const auto verdict = [&](const keys::PublicKey& by, keys::ProofKind kind,
                           std::initializer_list<base::ByteSpan> over) {
    return verify_proof(by, kind, proof, over).has_value();
  };
  CHECK(verdict(key.public_key, keys::ProofKind::session, {as_bytes("ab"), as_bytes("c")}));

  SECTION("another key") {
    CHECK_FALSE(verdict(fixed_key("other").public_key, keys::ProofKind::session,
                        {as_bytes("ab"), as_bytes("c")}));
  }
  SECTION("another kind over the same bytes") {
    for (int i = 0; i <= static_cast<int>(keys::ProofKind::receipt); ++i) {
      const auto kind = static_cast<keys::ProofKind>(i);
      INFO(name(kind));
      CHECK(verdict(key.public_key, kind, {as_bytes("ab"), as_bytes("c")}) ==
            (kind == keys::ProofKind::session));
    }
  }
  SECTION("the same letters cut into other pieces") {
    CHECK_FALSE(verdict(key.public_key, keys::ProofKind::session, {as_bytes("a"), as_bytes("bc")}));
    CHECK_FALSE(verdict(key.public_key, keys::ProofKind::session, {as_bytes("abc")}));
    CHECK_FALSE(
        verdict(key.public_key, keys::ProofKind::session, {as_bytes("ab"), as_bytes("c"), {}}));
  }
  SECTION("1 a bit flipped anywhere in the proof") {
    for (std::size_t i = 0; i < proof.size() * 8; ++i) {
      keys::Proof bent = proof;
      bent[i / 8] ^= static_cast<std::uint8_t>(1 << (i % 8));
      REQUIRE_FALSE(verify_proof(key.public_key, keys::ProofKind::session, bent,
                                 {as_bytes("ab"), as_bytes("c")}));
    }
  }
}

SCENARIO("27 a malleable signature is refused") {
  const keys::SigningKey key = fixed_key("key");
  const auto proof = make_proof(key, keys::ProofKind::link, {as_bytes("x")});
  const auto second = add_order(proof);
  REQUIRE(second != proof);
  CHECK(verify_proof(key.public_key, keys::ProofKind::link, proof, {as_bytes("x")}));
  const auto verdict = verify_proof(key.public_key, keys::ProofKind::link, second, {as_bytes("x")});
  REQUIRE_FALSE(verdict);
  CHECK(verdict.error().code == Code::bad_proof);
}

SCENARIO("27 a signature by a low-order key is refused, though it fits every message") {
  // With A the identity, R the identity and S = 0 the equation S*B = R + h*A always holds.
  keys::PublicKey identity{};
  identity[0] = 1;
  keys::Proof proof{};
  proof[0] = 1;
  CHECK_FALSE(verify_proof(identity, keys::ProofKind::receipt, proof, {as_bytes("anything")}));
  const keys::PublicKey zero{};
  CHECK_FALSE(verify_proof(zero, keys::ProofKind::receipt, keys::Proof{}, {as_bytes("anything")}));
  // The non-canonical writing of the identity: p + 1.
  keys::PublicKey twin;
  twin.fill(0xFF);
  twin[0] = 0xEE;
  twin[31] = 0x7F;
  CHECK_FALSE(verify_proof(twin, keys::ProofKind::receipt, proof, {as_bytes("anything")}));
}
