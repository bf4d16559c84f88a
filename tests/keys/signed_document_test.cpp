#include "keys/signed_document.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Code;
using keys::ProofKind;

namespace {

keys::SigningKey fixed_key() {
  return keys::signing_key_from_seed(base::Secret32(base::sha256("signer")));
}

std::string good() {
  return keys::write_signed(base::Json::object().set("v", 1).set("name", "Ana"), fixed_key(),
                            ProofKind::pack);
}

Code refusal(std::string_view text) {
  const auto read = keys::parse_signed(text, ProofKind::pack, 4096);
  REQUIRE_FALSE(read);
  return read.error().code;
}

// A line that is signed as it stands, whatever it is.
std::string sign_line(const std::string& line) {
  const auto proof = make_proof(fixed_key(), ProofKind::pack, {base::as_bytes(line)});
  return line + '\n' + keys::write_proof_line({fixed_key().public_key, proof});
}

}  // namespace

SCENARIO("A signed document reads back as it was written") {
  const auto read = keys::parse_signed(good(), ProofKind::pack, 4096);
  REQUIRE(read);
  CHECK(read->line == R"({"name":"Ana","v":1})");
  CHECK(read->body["name"].text() == "Ana");
  CHECK(read->by == fixed_key().public_key);
}

SCENARIO("1 a bit flip anywhere in a signed document is refused") {
  const std::string text = good();
  for (std::size_t i = 0; i < text.size() * 8; ++i) {
    std::string bent = text;
    bent[i / 8] = static_cast<char>(bent[i / 8] ^ (1 << (i % 8)));
    INFO("bit " << i);
    REQUIRE_FALSE(keys::parse_signed(bent, ProofKind::pack, 4096));
  }
}

SCENARIO("2 a signed document cut anywhere is refused") {
  const std::string text = good();
  for (std::size_t size = 0; size < text.size(); ++size) {
    REQUIRE_FALSE(keys::parse_signed(text.substr(0, size), ProofKind::pack, 4096));
  }
}

SCENARIO("18 bytes before, between or after the two lines are refused") {
  const std::string text = good();
  CHECK(refusal(text + "\n") == Code::malformed);
  CHECK(refusal(text + " ") == Code::malformed);
  CHECK(refusal("\n" + text) == Code::malformed);
  CHECK(refusal(text + text) == Code::malformed);
  std::string carriage = text;
  carriage.insert(carriage.find('\n'), "\r");
  CHECK(refusal(carriage) == Code::bad_proof);
}

SCENARIO("A properly signed body that is not in its one right form is refused") {
  CHECK(refusal(sign_line(R"({"v":1,"name":"Ana"})")) == Code::malformed);
  CHECK(refusal(sign_line(R"({"name": "Ana","v":1})")) == Code::malformed);
  CHECK(refusal(sign_line(R"({"name":"\u0041na","v":1})")) == Code::malformed);
  CHECK(refusal(sign_line(R"({"a":1,"a":2,"v":1})")) == Code::malformed);
}

SCENARIO("4 an unknown version of a signed document is refused by name") {
  CHECK(refusal(sign_line(R"({"v":2})")) == Code::unknown_version);
  CHECK(refusal(sign_line(R"({"v":"1"})")) == Code::unknown_version);
  CHECK(refusal(sign_line(R"({})")) == Code::unknown_version);
}

SCENARIO("A line with the signature in any other form is refused") {
  const std::string text = good();
  const std::size_t second = text.find('\n') + 1;
  const std::string first = text.substr(0, second);
  std::string spaced = text;
  spaced.insert(second + 1, " ");
  CHECK(refusal(spaced) == Code::malformed);
  std::string more = text;
  more.insert(more.size() - 2, R"(,"x":1)");
  CHECK(refusal(more) == Code::malformed);
  CHECK(refusal(first + "{}\n") == Code::malformed);
  CHECK(refusal(first + "\n") == Code::malformed);
}

SCENARIO("A signed document over its limit is refused before it is read, and at it is taken") {
  CHECK(keys::parse_signed(good(), ProofKind::pack, good().size()));
  const auto read = keys::parse_signed(good(), ProofKind::pack, good().size() - 1);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::too_large);
}
