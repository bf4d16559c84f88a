#include "keys/seed_file.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

SCENARIO("A seed file gives back its key, and only for its own purpose") {
  const keys::SigningKey key = sample::key("relay");
  const base::SecretBytes text = keys::write_seed_file(keys::SeedKind::relay, key);
  const auto read = keys::parse_seed_file(text.text(), keys::SeedKind::relay);
  REQUIRE(read);
  CHECK(read->public_key == key.public_key);
  CHECK(keys::parse_seed_file(std::string(text.text()) + "\n", keys::SeedKind::relay));

  const auto root = keys::parse_seed_file(text.text(), keys::SeedKind::root);
  REQUIRE_FALSE(root);
  CHECK(root.error().code == Code::mismatch);
  CHECK_FALSE(keys::parse_seed_file("", keys::SeedKind::relay));
  CHECK_FALSE(keys::parse_seed_file(R"({"kind":"relay","v":1})", keys::SeedKind::relay));
  CHECK_FALSE(
      keys::parse_seed_file(R"({"kind":"relay","seed":"AAAA","v":1})", keys::SeedKind::relay));
}
