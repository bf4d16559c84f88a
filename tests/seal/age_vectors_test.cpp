// Every public age vector (C2SP's CCTV, npm package cctv-age) that is about what this reader
// reads. Left out, and counted: armor (parts travel as binary) and hybrid, which is another key.

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "../vectors/read_vectors.h"
#include "seal/age.h"

using namespace foyer;
using base::Code;

namespace {

struct Vector {
  std::string expect, payload;
  std::vector<std::string> passphrases;
  std::vector<seal::Identity> identities;
  base::Bytes file;
};

Vector read_vector(const std::string& name) {
  const std::string text = vectors::read_file(std::string(FOYER_AGE_VECTORS "/") + name);
  Vector out;
  std::size_t at = 0;
  for (std::size_t end = 0; (end = text.find('\n', at)) != at; at = end + 1) {
    REQUIRE(end != text.npos);
    const std::string line = text.substr(at, end - at);
    const std::size_t colon = line.find(": ");
    const std::string key = line.substr(0, colon);
    const std::string value = line.substr(colon + 2);
    if (key == "expect") out.expect = value;
    if (key == "payload") out.payload = value;
    if (key == "passphrase") out.passphrases.push_back(value);
    if (key == "identity") {
      auto identity = seal::parse_identity(value);
      REQUIRE(identity);
      out.identities.push_back(std::move(*identity));
    }
  }
  out.file = base::to_bytes(std::string_view(text).substr(at + 1));
  return out;
}

base::Result<base::SecretBytes> open_vector(const Vector& vector) {
  if (!vector.passphrases.empty() && vector.identities.empty()) {
    return seal::open_with_passphrase(vector.passphrases.front(), vector.file);
  }
  std::vector<const seal::Identity*> identities;
  for (const seal::Identity& identity : vector.identities) identities.push_back(&identity);
  return seal::open_with(identities, vector.file);
}

// The suite's verdicts in our codes. A stream that cannot be one is malformed; a chunk that is not
// authentic is a bad proof: both are 'payload failure' there.
bool fits(std::string_view expect, Code code) {
  if (expect == "no match") return code == Code::wrong_key;
  if (expect == "HMAC failure") return code == Code::bad_proof;
  if (expect == "payload failure") return code == Code::bad_proof || code == Code::malformed;
  return expect == "header failure" &&
         (code == Code::malformed || code == Code::too_large || code == Code::unknown_version);
}

void check(const std::string& name) {
  INFO(name);
  const Vector vector = read_vector(name);
  const auto opened = open_vector(vector);
  if (opened) {
    CHECK(vector.expect == "success");
    CHECK(base::to_hex(base::sha256(opened->span())) == vector.payload);
  } else {
    INFO(vector.expect << " but " << opened.error().text);
    CHECK(fits(vector.expect, opened.error().code));
  }
}

}  // namespace

SCENARIO("15 the age vectors give the verdicts that their authors expect") {
  const std::string index = vectors::read_file(FOYER_AGE_VECTORS "/index");
  int tried = 0;
  int armor = 0;
  int hybrid = 0;
  for (std::size_t at = 0, end = 0; (end = index.find('\n', at)) != index.npos; at = end + 1) {
    const std::string name = index.substr(at, end - at);
    if (name.starts_with("armor")) {
      ++armor;
    } else if (name.starts_with("hybrid")) {
      ++hybrid;
    } else {
      ++tried;
      check(name);
    }
  }
  CHECK(tried == 92);
  CHECK(armor == 33);
  CHECK(hybrid == 18);
}
