#include <catch2/catch_test_macros.hpp>

#include "seal/age.h"
#include "seal/bech32.h"

using namespace foyer;

namespace {

// The age specification's own pair.
constexpr std::string_view secret =
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
constexpr std::string_view recipient =
    "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

}  // namespace

SCENARIO("The pair of keys in age's specification is ours too") {
  const auto identity = seal::parse_identity(secret);
  REQUIRE(identity);
  CHECK(identity->recipient == recipient);
  CHECK(seal::write_identity(*identity).text() == secret);
  CHECK(seal::parse_recipient(recipient));
}

SCENARIO("An identity file as age-keygen writes it is read, with one key in it") {
  const std::string file =
      "# created: 2026-01-01T00:00:00Z\n# public key: " + std::string(recipient) + "\n" +
      std::string(secret) + "\n";
  CHECK(seal::parse_identity(file));
  CHECK(seal::parse_identity("\n" + std::string(secret) + "\r\n"));
  CHECK_FALSE(seal::parse_identity(file + file));
  CHECK_FALSE(seal::parse_identity("# nothing\n"));
  CHECK_FALSE(seal::parse_identity(""));
}

SCENARIO("1 one letter mistyped anywhere in a key is refused") {
  for (std::string_view good : {secret, recipient}) {
    for (std::size_t i = 0; i < good.size(); ++i) {
      for (char c : std::string_view("qQpP1b ")) {
        std::string bent(good);
        if (bent[i] == c) continue;
        bent[i] = c;
        INFO(bent);
        REQUIRE_FALSE(seal::parse_identity(bent));
        REQUIRE_FALSE(seal::parse_recipient(bent));
      }
    }
  }
}

SCENARIO("2 keys of another length, case or prefix are refused") {
  const std::string text(recipient);
  CHECK_FALSE(seal::parse_recipient(text.substr(0, text.size() - 1)));
  CHECK_FALSE(seal::parse_recipient(text + "q"));
  CHECK_FALSE(seal::parse_recipient(secret));
  CHECK_FALSE(seal::parse_identity(recipient));
  std::string lower(secret);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  CHECK_FALSE(seal::parse_identity(lower));
  std::string upper(recipient);
  for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  CHECK_FALSE(seal::parse_recipient(upper));
}

SCENARIO("BIP 173's valid strings come out of the encoder") {
  CHECK(seal::to_bech32("a", {}) == "a12uel5l");
}
