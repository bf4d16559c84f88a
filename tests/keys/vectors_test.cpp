#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "keys/agency.h"
#include "keys/keyset.h"
#include "keys/release.h"

using namespace foyer;

namespace {

keys::ProofKind kind_of(std::string_view wanted) {
  for (int i = 0; i <= static_cast<int>(keys::ProofKind::header); ++i) {
    if (name(static_cast<keys::ProofKind>(i)) == wanted) return static_cast<keys::ProofKind>(i);
  }
  FAIL("a kind of proof that the code does not know");
  return {};
}

}  // namespace

SCENARIO("Proofs of every kind are the ones that an independent program makes") {
  const base::Json proofs = vectors::read("keys")["proofs"];
  REQUIRE(proofs.items().size() == 19);
  for (const base::Json& proof : proofs.items()) {
    INFO(proof["kind"].text());
    const keys::SigningKey key = keys::signing_key_from_seed(vectors::secret(proof["seed"]));
    const base::Bytes first = vectors::bytes(proof["pieces"].at(0));
    const base::Bytes third = vectors::bytes(proof["pieces"].at(2));
    const keys::ProofKind kind = kind_of(proof["kind"].text());
    CHECK(base::to_b64u(key.public_key) == proof["key"].text());
    CHECK(base::to_b64u(make_proof(key, kind, {first, {}, third})) == proof["proof"].text());
    CHECK(
        verify_proof(key.public_key, kind, vectors::array<64>(proof["proof"]), {first, {}, third}));
  }
}

SCENARIO("agency.json and keysets of an independent program are read, and written alike") {
  const base::Json all = vectors::read("keys");
  const auto root = vectors::array<32>(all["keysets"]["root"]);
  const keys::SigningKey key =
      keys::signing_key_from_seed(base::Secret32(base::sha256("foyer vectors/root/0")));
  REQUIRE(key.public_key == root);

  const base::Json& told = all["agency"];
  const auto agency = keys::parse_agency(told["text"].text(), told["now"].integer());
  REQUIRE(agency);
  CHECK(agency->name == "Pearl River Family Services");
  CHECK(agency->embedders.size() == 2);
  CHECK(agency->id == told["agency"].text());
  CHECK(keys::write_agency(*agency, key) == told["text"].text());

  std::vector<std::string> chain;
  for (const base::Json& text : all["keysets"]["chain"].items()) {
    chain.emplace_back(text.text());
    const auto keyset = keys::parse_keyset(text.text(), root);
    REQUIRE(keyset);
    CHECK(keyset->epoch == static_cast<std::int64_t>(chain.size()));
    CHECK(keys::write_keyset(*keyset, key) == text.text());
    CHECK(base::hash_name(base::as_bytes(chain.back())) ==
          all["keysets"]["hashes"].at(chain.size() - 1).text());
  }
  CHECK(keys::verify_chain(chain, all["keysets"]["hashes"].at(0).text(),
                           all["keysets"]["hashes"].at(2).text(), root));
}

SCENARIO("A release manifest of an independent program is read, and written alike") {
  const base::Json told = vectors::read("keys")["release"];
  const auto by = vectors::array<32>(told["by"]);
  const auto release = keys::parse_release(told["text"].text(), by);
  REQUIRE(release);
  CHECK(release->files.size() == 4);
  CHECK(release->files.back().path == "words/zh-Hans.json");
  const keys::SigningKey key =
      keys::signing_key_from_seed(base::Secret32(base::sha256("foyer vectors/release/0")));
  REQUIRE(key.public_key == by);
  CHECK(keys::write_release(*release, key) == told["text"].text());
}
