#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "seal/key_file.h"

using namespace foyer;

namespace {

std::string filler(std::size_t size) {
  std::string out;
  while (out.size() < size) out += "foyer ";
  return out.substr(0, size);
}

std::vector<base::Bytes> draws_of(const base::Json& told) {
  std::vector<base::Bytes> draws;
  for (const base::Json& draw : told["draws"].items()) draws.push_back(vectors::bytes(draw));
  return draws;
}

std::vector<std::string> recipients_of(const base::Json& told) {
  std::vector<std::string> recipients;
  for (const base::Json& one : told["recipients"].items()) recipients.emplace_back(one.text());
  return recipients;
}

}  // namespace

SCENARIO("Keys of the age-encryption package are read and written alike") {
  const base::Json told = vectors::read("age")["identities"];
  REQUIRE(told.members().size() == 3);
  for (const auto& [who, keys] : told.members()) {
    const auto identity = seal::parse_identity(keys["secret"].text());
    REQUIRE(identity);
    CHECK(identity->recipient == keys["recipient"].text());
    CHECK(seal::write_identity(*identity).text() == keys["secret"].text());
  }
}

SCENARIO(
    "With the same draws we write the same files as the age-encryption package, and open them") {
  const base::Json told = vectors::read("age");
  const auto team = seal::parse_identity(told["identities"]["team"]["secret"].text());
  REQUIRE(team);
  REQUIRE(told["files"].items().size() == 6);
  for (const base::Json& file : told["files"].items()) {
    INFO(file["size"].integer());
    vectors::Replayed random(draws_of(file));
    const std::string plaintext = filler(static_cast<std::size_t>(file["size"].integer()));
    const auto sealed = seal::seal_to(recipients_of(file), base::as_bytes(plaintext), random);
    REQUIRE(sealed);
    CHECK(random.used_all());
    CHECK(base::hash_name(*sealed) == file["sha256"].text());
    const auto opened = seal::open_with({&*team}, *sealed);
    REQUIRE(opened);
    CHECK(opened->text() == plaintext);
    if (!file.has("file")) continue;
    const auto theirs = seal::open_with({&*team}, vectors::bytes(file["file"]));
    REQUIRE(theirs);
    CHECK(theirs->text() == plaintext);
  }
}

SCENARIO("A key file of the age-encryption package opens, and ours is the same bytes") {
  const base::Json told = vectors::read("age")["keyFile"];
  const base::Bytes file = vectors::bytes(told["file"]);
  const auto opened = seal::open_with_passphrase(told["passphrase"].text(), file);
  REQUIRE(opened);
  CHECK(opened->text() == told["text"].text());
  vectors::Replayed random(draws_of(told));
  const auto sealed = seal::seal_with_passphrase(told["passphrase"].text(), opened->span(), random,
                                                 static_cast<int>(told["logN"].integer()));
  REQUIRE(sealed);
  CHECK(*sealed == file);

  const auto worker = seal::open_worker_key_file(file, told["passphrase"].text());
  REQUIRE(worker);
  CHECK(worker->id == "w-rivera");
  CHECK(seal::write_identity(worker->age).text() ==
        vectors::read("age")["identities"]["team"]["secret"].text());
}
