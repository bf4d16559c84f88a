#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "link/escrow.h"
#include "link/walk_in.h"

using namespace foyer;

namespace {

std::string b64u(const base::Secret32& secret) {
  return base::to_b64u(secret.span());
}

}  // namespace

SCENARIO("Everything derived from S and R is what an independent program derives") {
  const base::Json told = vectors::read("link");
  const base::Secret32 s = vectors::secret(told["s"]);
  const link::LinkSecrets secrets = link::derive_link(s);
  CHECK(secrets.link_id == told["linkId"].text());
  CHECK(b64u(secrets.open_token) == told["open"].text());
  CHECK(link::token_hash(secrets.open_token) == told["openHash"].text());
  CHECK(link::bearer(secrets.open_token) == "Bearer " + std::string(told["open"].text()));
  CHECK(b64u(secrets.code_key) == told["code"].text());
  CHECK(b64u(secrets.public_key) == told["public"].text());

  const base::Secret32 k = link::derive_k(s, vectors::secret(told["r"]));
  CHECK(b64u(k) == told["k"].text());
  CHECK(b64u(link::derive_private_key(k)) == told["private"].text());
  CHECK(b64u(link::derive_link_sign(k).seed) == told["linkSign"].text());
  CHECK(base::to_b64u(link::derive_link_sign(k).public_key) == told["linkKey"].text());
  REQUIRE(told["uploads"].items().size() == 3);
  for (const base::Json& upload : told["uploads"].items()) {
    const int turn = static_cast<int>(upload["turn"].integer());
    CHECK(b64u(link::derive_upload_token(k, turn)) == upload["token"].text());
  }
  for (const base::Json& draft : told["drafts"].items()) {
    const int turn = static_cast<int>(draft["turn"].integer());
    CHECK(b64u(link::derive_draft_key(k, turn)) == draft["key"].text());
  }
}

SCENARIO("Spoken codes have one written form and one proof") {
  const base::Json told = vectors::read("link");
  const base::Secret32 code_key = vectors::secret(told["code"]);
  REQUIRE(told["codes"].items().size() > 8);
  for (const base::Json& code : told["codes"].items()) {
    INFO(code["typed"].text());
    const auto written = link::normalise_code(code["typed"].text());
    REQUIRE(written);
    CHECK(*written == code["written"].text());
    CHECK(base::to_b64u(link::derive_code_proof(code_key, *written)) == code["proof"].text());
  }
}

SCENARIO("Sealed manifests of an independent program open, and ours are the same bytes") {
  const base::Json told = vectors::read("link");
  const auto fragment = link::parse_fragment(told["fragment"].text());
  REQUIRE(fragment);
  CHECK(link::write_fragment(fragment->s, fragment->h) == told["fragment"].text());
  CHECK(b64u(fragment->s) == told["s"].text());
  CHECK(base::to_b64u(fragment->h) == told["h"].text());

  const link::LinkSecrets secrets = link::derive_link(fragment->s);
  const base::Bytes sealed_public = vectors::bytes(told["sealedPublic"]);
  const base::Bytes sealed_private = vectors::bytes(told["sealedPrivate"]);
  const auto opened = link::open_public(*fragment, secrets, sealed_public, sealed_private);
  REQUIRE(opened);
  CHECK(opened->text == told["publicText"].text());
  CHECK(link::write_public(opened->manifest) == opened->text);

  const base::Secret32 k = link::derive_k(fragment->s, vectors::secret(told["r"]));
  const auto inside = link::open_private(k, *opened, sealed_private);
  REQUIRE(inside);
  CHECK(inside->proved.manifest.worker.name == "Ana Rivera Nuñez");
  CHECK(inside->proved.manifest.channels.at(0).purposes.at(0) == "scheduling");
  CHECK(base::to_b64u(inside->proved.maker) == told["maker"].text());

  const keys::SigningKey maker = keys::signing_key_from_seed(vectors::secret(told["makerSeed"]));
  CHECK(link::write_private(inside->proved.manifest, opened->text, maker) ==
        told["privateText"].text());
  vectors::Replayed random(
      {vectors::bytes(told["publicNonce"]), vectors::bytes(told["privateNonce"])});
  CHECK(link::seal(secrets.public_key, "public", secrets.link_id, base::as_bytes(opened->text),
                   random) == sealed_public);
  CHECK(link::seal(link::derive_private_key(k), "private", secrets.link_id,
                   base::as_bytes(inside->text), random) == sealed_private);
  CHECK(random.used_all());
}

SCENARIO("The escrow of an independent program is read, and ours is the same text") {
  const base::Json told = vectors::read("link");
  const auto kept = link::parse_escrow(told["escrow"].text());
  REQUIRE(kept);
  CHECK(kept->link_id == told["linkId"].text());
  CHECK(kept->escrow.code == "042917");
  const keys::SigningKey maker = keys::signing_key_from_seed(vectors::secret(told["makerSeed"]));
  CHECK(link::write_escrow(kept->escrow, maker).text() == told["escrow"].text());
}

SCENARIO("A walk-in manifest of an independent program is read, and written alike") {
  const base::Json told = vectors::read("link")["walkIn"];
  const auto manifest = link::parse_walk_in(told["text"].text());
  REQUIRE(manifest);
  CHECK(base::to_b64u(manifest->maker) == told["publisher"].text());
  CHECK(manifest->languages == std::vector<std::string>{"en", "zh-Hans"});
  const keys::SigningKey publisher =
      keys::signing_key_from_seed(vectors::secret(told["publisherSeed"]));
  CHECK(link::write_walk_in(manifest->manifest, manifest->languages, publisher) ==
        told["text"].text());
  const base::Secret32 s = vectors::secret(told["s"]);
  const base::Secret32 k = base::derive_key(s.span(), "walk-in");
  CHECK(b64u(k) == told["k"].text());
  CHECK(base::to_b64u(link::derive_link_sign(k).public_key) == told["linkKey"].text());
}
