// The file with which a worker opens her desk: whole, hers, and of no use to anybody else.

#include "work/desk_file.h"

#include <catch2/catch_test_macros.hpp>

#include "keys/agency.h"

using namespace foyer;
using base::Code;

namespace {

constexpr std::string_view phrase = "lantern river velvet oak";

base::SeededRandom random_from(std::string_view seed) {
  return base::SeededRandom(base::Secret32(base::sha256(seed)));
}

seal::WorkerKeys make_worker(std::string_view seed) {
  auto random = random_from(seed);
  return {std::string(seed), base::hash_name(base::as_bytes("root")),
          keys::make_signing_key(random), seal::make_identity(random)};
}

work::DeskFile make_file(const seal::WorkerKeys& worker) {
  auto random = random_from("file");
  work::DeskFile out;
  out.agency = worker.agency;
  out.key = *seal::write_worker_key_file(worker, phrase, random);
  const seal::Identity team = seal::make_identity(random);
  const base::SecretBytes secret = seal::write_identity(team);
  out.shared = {*seal::seal_to({worker.age.recipient}, secret.span(), random)};
  out.profile.id = worker.id;
  out.profile.name = "Kim Example";
  out.profile.licences = {{"US-MS", "LCSW", "C1", "2026-01-31", "2027-12-31", false}};
  out.kiosk = "https://kiosk.example";
  out.pack = base::hash_name(base::as_bytes("pack"));
  out.agency_seq = 7;
  return out;
}

base::Secret32 stretch(const base::Bytes& key_file, std::string_view typed) {
  const auto work = seal::read_stretching(key_file);
  REQUIRE(work);
  base::Secret32 key;
  REQUIRE(crypto_pwhash_scryptsalsa208sha256_ll(
              base::as_bytes(typed).data(), typed.size(), work->salt.data(), work->salt.size(),
              std::uint64_t{1} << work->log_n, 8, 1, key.writable().data(), key.size()) == 0);
  return key;
}

}  // namespace

SCENARIO("A desk file gives back what was put into it, to its worker alone") {
  const seal::WorkerKeys worker = make_worker("kim");
  const auto read = work::read_desk_file(work::write_desk_file(make_file(worker), worker.sign));
  REQUIRE(read);
  CHECK(read->file.kiosk == "https://kiosk.example");
  CHECK(read->file.agency_seq == 7);
  CHECK(read->file.profile.licences.front().number == "C1");
  const auto opened = work::open_desk_file(*read, stretch(read->file.key, phrase));
  REQUIRE(opened);
  CHECK(opened->worker.id == "kim");
  CHECK(opened->shared.size() == 1);

  const auto wrong = work::open_desk_file(*read, stretch(read->file.key, "another phrase"));
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == Code::wrong_key);
}

SCENARIO("A desk file that was changed in any byte is not read") {
  const seal::WorkerKeys worker = make_worker("kim");
  const std::string text = work::write_desk_file(make_file(worker), worker.sign);
  for (std::size_t at = 0; at < text.size(); at += 13) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(work::read_desk_file(changed));
  }
  CHECK_FALSE(work::read_desk_file(text.substr(0, text.size() / 2)));
  CHECK_FALSE(work::read_desk_file(text + "\n"));
  CHECK_FALSE(work::read_desk_file(std::string(work::desk_file_bytes_max + 1, 'x')));
}

SCENARIO("A stranger's proof over a worker's key leads her links nowhere") {
  const seal::WorkerKeys worker = make_worker("kim"), stranger = make_worker("stranger");
  work::DeskFile file = make_file(worker);
  file.kiosk = "https://kiosk.evil.example";
  const auto read = work::read_desk_file(work::write_desk_file(file, stranger.sign));
  REQUIRE(read);
  const auto opened = work::open_desk_file(*read, stretch(read->file.key, phrase));
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::mismatch);
}

SCENARIO("A desk file without a key of the team that opens for its worker is of no use") {
  const seal::WorkerKeys worker = make_worker("kim"), other = make_worker("other");
  work::DeskFile file = make_file(worker);
  auto random = random_from("other team");
  file.shared = {*seal::seal_to({other.age.recipient}, base::as_bytes("x"), random)};
  const auto read = work::read_desk_file(work::write_desk_file(file, worker.sign));
  REQUIRE(read);
  const auto opened = work::open_desk_file(*read, stretch(read->file.key, phrase));
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::wrong_key);
}
