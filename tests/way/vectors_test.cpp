#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "keys/signed_document.h"
#include "sample.h"

using namespace foyer;

namespace {

std::string b64u(const base::Secret32& secret) {
  return base::to_b64u(secret.span());
}

}  // namespace

SCENARIO("everything derived from W and Rw is what an independent program derives") {
  const base::Json told = vectors::read("way");
  const auto w = way::parse_fragment(told["fragment"].text());
  REQUIRE(w);
  CHECK(b64u(*w) == told["w"].text());
  CHECK(way::write_fragment(*w) == told["fragment"].text());
  const way::WaySecrets secrets = way::derive_way(*w);
  CHECK(secrets.id == told["id"].text());
  CHECK(b64u(secrets.try_token) == told["tryToken"].text());
  CHECK(b64u(secrets.code_key) == told["codeKey"].text());
  CHECK(way::pin_proof(secrets, told["pin"].text()) == told["codeProof"].text());
  const way::WayKeys keys = way::derive_keys(*w, vectors::secret(told["r"]));
  CHECK(b64u(keys.token) == told["token"].text());
  CHECK(base::to_b64u(keys.sign.public_key) == told["signKey"].text());
  CHECK(keys.age.recipient == told["ageKey"].text());
  CHECK(b64u(keys.card_key) == told["cardKey"].text());
}

SCENARIO("a card of an independent program opens, and ours is the same bytes") {
  const base::Json told = vectors::read("way");
  const auto w = way::parse_fragment(told["fragment"].text());
  const way::WayKeys keys = way::derive_keys(*w, vectors::secret(told["r"]));
  const auto card = way::open_card(vectors::bytes(told["card"]), keys, told["id"].text());
  REQUIRE(card);
  REQUIRE(card->rows.size() == 2);
  CHECK(card->rows[0].label == "Text messages");
  CHECK(card->rows[1].choice == "deny");
  vectors::Replayed draws({vectors::bytes(told["cardNonce"])});
  const auto again = way::seal_card(*card, keys, told["id"].text(), draws);
  REQUIRE(again);
  CHECK(base::to_b64u(*again) == told["card"].text());
}

SCENARIO("notes, answers and receipts of an independent program verify") {
  const base::Json told = vectors::read("way");
  for (const auto& [name, kind] : {std::pair{"note", keys::ProofKind::way_note},
                                   {"answer", keys::ProofKind::way_answer},
                                   {"receipt", keys::ProofKind::note_receipt}}) {
    INFO(name);
    const auto document = keys::parse_signed(told[name].text(), kind, 65536);
    REQUIRE(document);
    CHECK(document->body["id"].text() == told["id"].text());
  }
}

SCENARIO("a commit with a way back has the digest that an independent program computes") {
  const base::Json told = vectors::read("way");
  const auto commit = transfer::parse_commit(told["commit"].text());
  REQUIRE(commit);
  REQUIRE(commit->way);
  CHECK(transfer::write_commit(*commit) == told["commit"].text());
  CHECK(transfer::submission_digest(*commit) == told["submission"].text());
  CHECK(transfer::submission_digest(*commit, transfer::way_digests(*commit)) ==
        told["submission"].text());
  CHECK(transfer::submission_digest(*commit, {}) != told["submission"].text());
}
