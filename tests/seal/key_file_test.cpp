#include "seal/key_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Code;

namespace {

constexpr std::string_view phrase = "lantern river velvet oak";

}  // namespace

SCENARIO("A worker's key file gives back both keys under its passphrase") {
  base::SeededRandom random(base::Secret32(base::sha256("worker")));
  const seal::WorkerKeys worker{"w-1", base::hash_name(base::as_bytes("root")),
                                keys::make_signing_key(random), seal::make_identity(random)};
  const auto file = seal::write_worker_key_file(worker, phrase, random);
  REQUIRE(file);
  const auto opened = seal::open_worker_key_file(*file, phrase);
  REQUIRE(opened);
  CHECK(opened->id == "w-1");
  CHECK(opened->agency == worker.agency);
  CHECK(opened->sign.public_key == worker.sign.public_key);
  CHECK(opened->age.recipient == worker.age.recipient);

  const auto wrong = seal::open_worker_key_file(*file, "another phrase of words");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == Code::wrong_key);
  CHECK(wrong.error().text == "The passphrase does not open this key file.");

  const auto as_root = seal::open_seed_key_file(keys::SeedKind::root, *file, phrase);
  REQUIRE_FALSE(as_root);
  CHECK(as_root.error().code == Code::mismatch);
}

SCENARIO("A root's key file opens as a root's and as nothing else") {
  base::SeededRandom random(base::Secret32(base::sha256("root")));
  const keys::SigningKey root = keys::make_signing_key(random);
  const auto file = seal::write_seed_key_file(keys::SeedKind::root, root, phrase, random);
  REQUIRE(file);
  const auto opened = seal::open_seed_key_file(keys::SeedKind::root, *file, phrase);
  REQUIRE(opened);
  CHECK(opened->public_key == root.public_key);
  CHECK_FALSE(seal::open_seed_key_file(keys::SeedKind::publisher, *file, phrase));
  CHECK_FALSE(seal::open_worker_key_file(*file, phrase));
}

SCENARIO("A passphrase that was stretched elsewhere opens the same key file") {
  base::SeededRandom random(base::Secret32(base::sha256("stretch")));
  const seal::WorkerKeys worker{"w-1", base::hash_name(base::as_bytes("root")),
                                keys::make_signing_key(random), seal::make_identity(random)};
  const auto file = seal::write_worker_key_file(worker, phrase, random);
  REQUIRE(file);
  const auto work = seal::read_stretching(*file);
  REQUIRE(work);
  CHECK(work->log_n == base::limits::scrypt_log_n);
  const auto stretch = [&](std::string_view typed) {
    base::Secret32 key;
    REQUIRE(crypto_pwhash_scryptsalsa208sha256_ll(
                base::as_bytes(typed).data(), typed.size(), work->salt.data(), work->salt.size(),
                std::uint64_t{1} << work->log_n, 8, 1, key.writable().data(), key.size()) == 0);
    return key;
  };
  const auto opened = seal::open_worker_key_file(*file, stretch(phrase));
  REQUIRE(opened);
  CHECK(opened->sign.public_key == worker.sign.public_key);
  const auto wrong = seal::open_worker_key_file(*file, stretch("another phrase of words"));
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == Code::wrong_key);
  CHECK_FALSE(seal::read_stretching(base::as_bytes("no key file")));
}
