#include "keys/keyset.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

std::string name_of(const std::string& text) {
  return base::hash_name(base::as_bytes(text));
}

std::vector<std::string> chain_of(int count) {
  std::vector<std::string> chain;
  for (int epoch = 1; epoch <= count; ++epoch) {
    const std::string prev = chain.empty() ? std::string() : name_of(chain.back());
    chain.push_back(write_keyset(sample::keyset(epoch, prev), sample::key("root")));
  }
  return chain;
}

const keys::PublicKey& root() {
  static const keys::PublicKey key = sample::key("root").public_key;
  return key;
}

Code refusal(const keys::Keyset& keyset) {
  const auto read = keys::parse_keyset(write_keyset(keyset, sample::key("root")), root());
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

SCENARIO("A keyset tells who may do what") {
  const keys::Keyset keyset = sample::keyset();
  const auto key = [](const char* name) { return sample::key(name).public_key; };
  REQUIRE(find_worker(keyset, key("maker"), "maker") != nullptr);
  CHECK(find_worker(keyset, key("maker"), "maker")->id == "w-1");
  CHECK(find_worker(keyset, key("reader"), "maker") == nullptr);
  CHECK(find_worker(keyset, key("stranger"), "reader") == nullptr);
  CHECK(may_publish(keyset, key("publisher")));
  CHECK_FALSE(may_publish(keyset, key("maker")));
  CHECK(is_relay(keyset, key("relay"), sample::start));
  CHECK_FALSE(is_relay(keyset, key("relay"), sample::start - 1));
  CHECK_FALSE(is_relay(keyset, key("relay"), sample::start + 365 * base::day_s));
  CHECK_FALSE(is_relay(keyset, key("maker"), sample::start));
}

SCENARIO("25 a keyset counts only in its time") {
  const keys::Keyset keyset = sample::keyset();
  CHECK(check_current(keyset, keyset.not_before));
  CHECK_FALSE(check_current(keyset, keyset.not_before - 1));
  CHECK_FALSE(check_current(keyset, keyset.not_after));
}

SCENARIO("24 a keyset that the root did not sign is refused") {
  const std::string forged = write_keyset(sample::keyset(), sample::key("stranger"));
  const auto read = keys::parse_keyset(forged, root());
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::bad_proof);
}

SCENARIO("9 a keyset of another agency is refused even under this root") {
  keys::Keyset keyset = sample::keyset();
  keyset.agency = keys::agency_id(sample::key("stranger").public_key);
  CHECK(refusal(keyset) == Code::mismatch);
}

SCENARIO("A keyset that names somebody twice, or nobody's key, is refused") {
  keys::Keyset keyset = sample::keyset();
  keyset.workers[1].sign_key = keyset.workers[0].sign_key;
  CHECK(refusal(keyset) == Code::malformed);
  keyset = sample::keyset();
  keyset.workers[1].id = keyset.workers[0].id;
  CHECK(refusal(keyset) == Code::malformed);
  keyset = sample::keyset();
  keyset.publishers.push_back(keyset.publishers[0]);
  CHECK(refusal(keyset) == Code::malformed);
  keyset = sample::keyset();
  keyset.recovery = "";
  CHECK(refusal(keyset) == Code::malformed);
  keyset = sample::keyset();
  keyset.epoch = 2;
  CHECK(refusal(keyset) == Code::malformed);
}

SCENARIO("A keyset at its limits is taken, and one worker, publisher or relay more is refused") {
  keys::Keyset most = sample::keyset();
  most.workers.clear();
  for (int i = 0; i < 500; ++i) {
    const std::string id = "w-" + std::to_string(i);
    most.workers.push_back({id, {"maker"}, sample::key(id).public_key, sample::reader});
  }
  const auto read = keys::parse_keyset(write_keyset(most, sample::key("root")), root());
  REQUIRE(read);
  CHECK(read->workers.size() == 500);
  most.workers.push_back({"one more", {}, sample::key("more").public_key, sample::reader});
  CHECK(refusal(most) == Code::too_large);

  most = sample::keyset();
  while (most.relays.size() < 64) most.relays.push_back(most.relays[0]);
  CHECK(keys::parse_keyset(write_keyset(most, sample::key("root")), root()));
  most.relays.push_back(most.relays[0]);
  CHECK(refusal(most) == Code::too_large);
}

SCENARIO("The way from the link's keyset to the newest is walked step by step") {
  const auto chain = chain_of(4);
  CHECK(keys::verify_chain(chain, name_of(chain[0]), name_of(chain[3]), root()));
  CHECK(keys::verify_chain({chain[2]}, name_of(chain[2]), name_of(chain[2]), root()));

  SECTION("26 a rollback: the newest is an older one") {
    CHECK_FALSE(
        keys::verify_chain({chain[2], chain[1]}, name_of(chain[2]), name_of(chain[1]), root()));
  }
  SECTION("28 a gap: a step is left out") {
    CHECK_FALSE(
        keys::verify_chain({chain[0], chain[2]}, name_of(chain[0]), name_of(chain[2]), root()));
  }
  SECTION("28 a fork: a step that follows another keyset") {
    const std::string fork =
        write_keyset(sample::keyset(2, name_of("another first one")), sample::key("root"));
    CHECK_FALSE(keys::verify_chain({chain[0], fork}, name_of(chain[0]), name_of(fork), root()));
  }
  SECTION("28 a cut: the chain does not reach the newest, or there is none") {
    CHECK_FALSE(
        keys::verify_chain({chain[0], chain[1]}, name_of(chain[0]), name_of(chain[2]), root()));
    CHECK_FALSE(keys::verify_chain({}, name_of(chain[0]), name_of(chain[0]), root()));
  }
  SECTION("24 a step that somebody else signed") {
    const std::string forged =
        write_keyset(sample::keyset(2, name_of(chain[0])), sample::key("stranger"));
    CHECK_FALSE(keys::verify_chain({chain[0], forged}, name_of(chain[0]), name_of(forged), root()));
  }
  SECTION("An epoch that is jumped over") {
    const std::string jump =
        write_keyset(sample::keyset(3, name_of(chain[0])), sample::key("root"));
    CHECK_FALSE(keys::verify_chain({chain[0], jump}, name_of(chain[0]), name_of(jump), root()));
  }
}
