#include <catch2/catch_test_macros.hpp>

#include "seal/key_file.h"

using namespace foyer;
using base::Code;

namespace {

constexpr std::string_view phrase = "lantern river velvet oak";
constexpr int quick = 4;  // a small work factor, as these files protect nothing

base::Bytes sealed() {
  base::SeededRandom random(base::Secret32(base::sha256("passphrase")));
  return *seal::seal_with_passphrase(phrase, base::as_bytes("seed"), random, quick);
}

base::Bytes replaced(const base::Bytes& file, std::string_view what, std::string_view by) {
  std::string text = base::to_text(file);
  REQUIRE(text.find(what) != text.npos);
  text.replace(text.find(what), what.size(), by);
  return base::to_bytes(text);
}

// The scrypt stanza's line up to the work factor.
std::string stanza_with(const base::Bytes& file, std::string_view log_n) {
  const std::string text = base::to_text(file);
  const std::size_t start = text.find("-> scrypt");
  const std::string line = text.substr(start, text.find('\n', start) - start);
  return base::to_text(
      replaced(file, line, line.substr(0, line.rfind(' ') + 1) + std::string(log_n)));
}

}  // namespace

SCENARIO("A passphrase opens its file, another does not") {
  CHECK(seal::open_with_passphrase(phrase, sealed())->text() == "seed");
  const auto wrong = seal::open_with_passphrase("lantern river velvet elm", sealed());
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == Code::wrong_key);
}

SCENARIO("20 scrypt with N = 2^30 is refused before it takes memory") {
  for (const char* log_n : {"21", "30", "63", "64", "999999999"}) {
    INFO(log_n);
    const auto opened =
        seal::open_with_passphrase(phrase, base::as_bytes(stanza_with(sealed(), log_n)));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::too_large);
  }
  for (const char* log_n : {"0", "04", "+4", "-4", "4 ", "0x4", "4e0", "9999999999", ""}) {
    INFO(log_n);
    const auto opened =
        seal::open_with_passphrase(phrase, base::as_bytes(stanza_with(sealed(), log_n)));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::malformed);
  }
  base::SeededRandom random(base::Secret32(base::sha256("x")));
  CHECK_FALSE(seal::seal_with_passphrase(phrase, {}, random, 21));
  CHECK_FALSE(seal::seal_with_passphrase(phrase, {}, random, 0));
}

SCENARIO("A passphrase stanza beside another stanza is refused") {
  const base::Bytes bent = replaced(sealed(), "\n---", "\n-> grease x\n\n---");
  const auto opened = seal::open_with_passphrase(phrase, bent);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::malformed);
}

SCENARIO("A file for readers' keys has no passphrase, and the other way round") {
  base::SeededRandom random(base::Secret32(base::sha256("x")));
  const seal::Identity team = seal::make_identity(random);
  const auto opened = seal::open_with({&team}, sealed());
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::wrong_key);
  const auto file = seal::seal_to({team.recipient}, base::as_bytes("x"), random);
  const auto other = seal::open_with_passphrase(phrase, *file);
  REQUIRE_FALSE(other);
  CHECK(other.error().code == Code::wrong_key);
}

SCENARIO("R-C2b: new passphrases that are empty, short or common are refused (attack 73)") {
  for (const char* weak :
       {"", "short", "elevenchars", "aaaaaaaaaaaaaaaa", "123456789012", "abcdefghijklmnop",
        "Password2024!!", "passwordpassword", "QwertyQwerty1234", "password-password",
        "9876543210987", "\xff\xfe lantern river", "iloveyou iloveyou"}) {
    INFO(weak);
    CHECK_FALSE(seal::check_passphrase(weak));
  }
  for (const char* strong :
       {"lantern river velvet oak", "correct horse battery staple", "наша тихая река зимой",
        "我们的小河在冬天很安静而且很美丽", "x9$kQ2!mZr7@pL"}) {
    INFO(strong);
    CHECK(seal::check_passphrase(strong));
  }
}
