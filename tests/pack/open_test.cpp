#include <catch2/catch_test_macros.hpp>

#include "base/hash.h"
#include "keys/signed_document.h"
#include "pack/pack.h"
#include "source.h"

namespace foyer::pack::test {
using base::Code;

namespace {

keys::SigningKey publisher() {
  return keys::signing_key_from_seed(base::Secret32());
}

std::string signed_pack(keys::ProofKind kind = keys::ProofKind::pack) {
  return keys::write_signed(default_body(), publisher(), kind);
}

}  // namespace

SCENARIO("A signed pack opens and names its publisher and its hash") {
  const std::string document = signed_pack();
  const auto opened = open_pack(document);
  REQUIRE(opened);
  CHECK(opened->pack.id == "default");
  CHECK(opened->by == publisher().public_key);
  CHECK(opened->hash == base::hash_name(base::as_bytes(document)));
  CHECK(document.size() < base::limits::pack_bytes_max);
}

SCENARIO("A pack with one altered letter is refused") {
  std::string document = signed_pack();
  const std::size_t at = document.find("Texts are not locked");
  REQUIRE(at != std::string::npos);
  document.replace(at, 20, "Texts are now locked");
  CHECK(open_pack(document).error().code == Code::bad_proof);
}

SCENARIO("A proof of another kind does not make a pack") {
  CHECK(open_pack(signed_pack(keys::ProofKind::keyset)).error().code == Code::bad_proof);
}

SCENARIO("A truncated pack and one without proof are refused") {
  const std::string document = signed_pack();
  CHECK_FALSE(open_pack(document.substr(0, document.size() / 2)));
  CHECK_FALSE(open_pack(document.substr(0, document.find('\n') + 1)));
  CHECK_FALSE(open_pack(""));
}

}  // namespace foyer::pack::test
