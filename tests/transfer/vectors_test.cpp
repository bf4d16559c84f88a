#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "transfer/added_header.h"
#include "transfer/protocol.h"
#include "transfer/request_signature.h"

using namespace foyer;

SCENARIO("Commit, submission digest and receipt are those of an independent program") {
  const base::Json told = vectors::read("transfer");
  const auto commit = transfer::parse_commit(told["commit"].text());
  REQUIRE(commit);
  CHECK(transfer::write_commit(*commit) == told["commit"].text());
  CHECK(transfer::submission_digest(*commit) == told["submission"].text());

  const auto keyset = keys::parse_keyset(told["keyset"].text(), vectors::array<32>(told["root"]));
  REQUIRE(keyset);
  const auto receipt = transfer::verify_receipt(told["receipt"].text(), *commit, {&*keyset});
  REQUIRE(receipt);
  CHECK(receipt->seq == 42);
  const keys::SigningKey relay = keys::signing_key_from_seed(vectors::secret(told["relaySeed"]));
  CHECK(transfer::write_receipt(*receipt, relay) == told["receipt"].text());
}

SCENARIO("Added headers and their proofs are those of an independent program") {
  const base::Json all = vectors::read("transfer");
  const std::string_view told = all["headers"].text();
  const auto headers = transfer::parse_headers_post(told);
  REQUIRE(headers);
  CHECK(headers->size() == 2);
  for (const transfer::AddedHeader& one : *headers) CHECK(transfer::verify_header(one));
  CHECK(transfer::write_headers_post(*headers) == told);
}

SCENARIO("Signed requests (RFC 9421) are those of an independent program") {
  const base::Json told = vectors::read("transfer")["requests"];
  REQUIRE(told.items().size() == 2);
  for (const base::Json& request : told.items()) {
    const transfer::RequestLine line{
        std::string(request["method"].text()), std::string(request["authority"].text()),
        std::string(request["path"].text()), std::string(request["query"].text())};
    const base::ByteSpan body = base::as_bytes(request["body"].text());
    const keys::SigningKey key = keys::signing_key_from_seed(vectors::secret(request["seed"]));
    const auto fields = transfer::sign_request(line, body, key, request["created"].integer(),
                                               request["nonce"].text());
    CHECK(fields.content_digest == request["contentDigest"].text());
    CHECK(fields.signature_input == request["signatureInput"].text());
    CHECK(fields.signature == request["signature"].text());
    const auto verified =
        transfer::verify_request(line, body, fields, request["created"].integer() + 60);
    REQUIRE(verified);
    CHECK(verified->key == key.public_key);
    CHECK(verified->nonce == request["nonce"].text());
  }
}
