#include "link/opening.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

base::Result<link::OpenedPublic> open_public(const sample::Link& made) {
  return link::open_public(made.fragment(), made.secrets, made.sealed_public, made.sealed_private);
}

base::Result<link::OpenedPrivate> open_both(const sample::Link& made) {
  const auto opened = open_public(made);
  if (!opened) return std::unexpected(opened.error());
  return link::open_private(made.k, *opened, made.sealed_private);
}

Code refusal(const sample::Link& made) {
  const auto opened = open_both(made);
  REQUIRE_FALSE(opened);
  return opened.error().code;
}

base::Status check_maker(const sample::Link& made, const keys::Keyset& pinned,
                         const keys::Keyset& newest, const std::string& pinned_text) {
  const auto opened = open_both(made);
  REQUIRE(opened);
  return link::check_maker(*opened, made.public_manifest, pinned_text, pinned, newest);
}

}  // namespace

SCENARIO("A link opens with S and then with K, and its maker is known") {
  const sample::Link made = sample::make_link();
  REQUIRE(open_public(made));
  const auto opened = open_both(made);
  REQUIRE(opened);
  CHECK(opened->proved.manifest.turns.size() == 2);
  CHECK(check_maker(made, sample::keyset(), sample::keyset(), sample::keyset_text()));
}

SCENARIO("14b S alone, from a browser's history file, opens no manifest, draft or token") {
  const sample::Link made = sample::make_link();
  base::SeededRandom random(base::Secret32(base::sha256("draft")));
  const base::Bytes draft = link::seal(link::derive_draft_key(made.k, 0), "draft/0",
                                       made.secrets.link_id, base::as_bytes("answers"), random);
  // Every key that can be made of S: itself, what derive_link gives, every label on each of them,
  // and K under an R that is zero, S itself or absent.
  std::vector<base::Secret32> known;
  known.push_back(made.s.clone());
  known.push_back(base::Secret32(*base::parse_b64u(made.secrets.link_id)));
  known.push_back(made.secrets.open_token.clone());
  known.push_back(made.secrets.code_key.clone());
  known.push_back(made.secrets.public_key.clone());
  known.push_back(link::derive_k(made.s, base::Secret32()));
  known.push_back(link::derive_k(made.s, made.s));
  known.push_back(base::derive_key(made.s.span(), "link"));
  const std::size_t roots = known.size();
  for (std::size_t i = 0; i < roots; ++i) {
    for (const char* label : {"link-id", "open", "code", "public", "link", "private", "link-sign",
                              "upload/0", "draft/0", "walk-in"}) {
      known.push_back(base::derive_key(known[i].span(), label));
    }
  }
  const std::string upload = link::token_hash(link::derive_upload_token(made.k, 0));
  for (const base::Secret32& key : known) {
    for (const char* label : {"public", "private", "draft/0"}) {
      REQUIRE_FALSE(link::open(key, label, made.secrets.link_id, made.sealed_private));
      REQUIRE_FALSE(link::open(key, label, made.secrets.link_id, draft));
    }
    REQUIRE(link::token_hash(key) != upload);
    REQUIRE(keys::signing_key_from_seed(key.clone()).public_key != made.public_manifest.link_key);
  }
  CHECK(link::open(link::derive_draft_key(made.k, 0), "draft/0", made.secrets.link_id, draft));
}

SCENARIO("10 a swapped manifest is refused") {
  const sample::Link made = sample::make_link("one");
  const sample::Link other = sample::make_link("two");
  SECTION("the other link's manifests as they are") {
    CHECK_FALSE(link::open_public(made.fragment(), made.secrets, other.sealed_public,
                                  other.sealed_private));
    CHECK_FALSE(
        link::open_public(made.fragment(), made.secrets, made.sealed_public, other.sealed_private));
    CHECK_FALSE(
        link::open_public(made.fragment(), made.secrets, made.sealed_private, made.sealed_public));
  }
  SECTION("even when H is that of the swapped ones") {
    const link::Fragment bent{made.s.clone(),
                              link::hash_manifests(other.sealed_public, other.sealed_private)};
    const auto opened =
        link::open_public(bent, made.secrets, other.sealed_public, other.sealed_private);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::bad_proof);
  }
  SECTION("a bit of either changed") {
    sample::Link bent = sample::make_link("one");
    bent.sealed_public[30] ^= 1;
    CHECK(refusal(bent) == Code::bad_proof);
    bent = sample::make_link("one");
    bent.sealed_private.back() ^= 1;
    CHECK(refusal(bent) == Code::bad_proof);
  }
}

SCENARIO("14c manifests re-sealed under another link are refused") {
  sample::Link made = sample::make_link("mine");
  const sample::Link other = sample::make_link("theirs");
  SECTION("the other's public manifest under this link's S") {
    made.public_manifest = other.public_manifest;
    sample::seal_again(made);
    CHECK(refusal(made) == Code::mismatch);
  }
  SECTION("this linkId but the other's link key") {
    made.public_manifest.link_key = other.public_manifest.link_key;
    sample::seal_again(made);
    CHECK(refusal(made) == Code::mismatch);
  }
  SECTION("a private manifest that was proved for another public one") {
    base::SeededRandom random(base::Secret32(base::sha256("again")));
    const std::string text = write_private(
        made.private_manifest, write_public(other.public_manifest), sample::key("maker"));
    made.sealed_private = link::seal(link::derive_private_key(made.k), "private",
                                     made.secrets.link_id, base::as_bytes(text), random);
    CHECK(refusal(made) == Code::bad_proof);
  }
}

SCENARIO("10 another pack or keyset in the manifest breaks the maker's proof") {
  const sample::Link made = sample::make_link();
  const std::string public_text = write_public(made.public_manifest);
  std::string text = write_private(made.private_manifest, public_text, sample::key("maker"));
  REQUIRE(link::parse_private(text, public_text));
  const std::string other = base::hash_name(base::as_bytes("another pack"));
  text.replace(text.find(made.private_manifest.pack), other.size(), other);
  const auto read = link::parse_private(text, public_text);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::bad_proof);
}

SCENARIO("The maker must hold the role when the link was made and now") {
  const sample::Link made = sample::make_link();
  keys::Keyset newest = sample::keyset();
  SECTION("removed since") {
    newest.workers.erase(newest.workers.begin());
    const auto verdict = check_maker(made, sample::keyset(), newest, sample::keyset_text());
    REQUIRE_FALSE(verdict);
    CHECK(verdict.error().code == Code::denied);
  }
  SECTION("10 a keyset that is not the pinned one") {
    keys::Keyset other = sample::keyset();
    other.not_after += 1;
    CHECK_FALSE(check_maker(made, other, newest, write_keyset(other, sample::key("root"))));
  }
  SECTION("9 another agency's keyset") {
    newest.agency = base::hash_name(base::as_bytes("another root"));
    CHECK_FALSE(check_maker(made, sample::keyset(), newest, sample::keyset_text()));
  }
  SECTION("somebody who may read but not make") {
    sample::Link forged = sample::make_link();
    sample::seal_again(forged, "reader");
    CHECK_FALSE(check_maker(forged, sample::keyset(), newest, sample::keyset_text()));
  }
  SECTION("a maker who names a colleague") {
    sample::Link forged = sample::make_link();
    forged.private_manifest.worker.id = "w-2";
    sample::seal_again(forged);
    CHECK_FALSE(check_maker(forged, sample::keyset(), newest, sample::keyset_text()));
  }
}
