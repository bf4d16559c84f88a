#include <catch2/catch_test_macros.hpp>

#include "relay/store/code.h"
#include "relay/store/submissions.h"
#include "relay/store/sweep.h"
#include "temporary_store.h"

namespace foyer::relay {
namespace {

using base::day_s;

struct World {
  TemporaryStore store;
  NewLink made = make_link(100);
  keys::SigningKey relay_key = keys::signing_key_from_seed(base::Secret32(base::Bytes(32, 7)));

  World() { REQUIRE(create_link(*store, made, "maker", start_time)); }

  Link at(base::UnixSeconds now) {
    auto link = find_opened_link(*store, made.id, made.open_hash, now);
    REQUIRE(link);
    return *link;
  }

  TryOutcome::Kind try_right_code(base::UnixSeconds now) {
    return try_code(*store, at(now), made.code_proof, now)->kind;
  }

  base::Result<Committed> submit(base::UnixSeconds now) {
    auto turn = find_turn(*store, made.upload_hashes[0], now);
    REQUIRE(turn);
    transfer::Commit commit{.link_id = made.id, .turn = 0, .parts = {}};
    for (std::string_view kind : {"record", "duty"}) {
      std::string digest = put_bytes(*store, turn->link, kind, now);
      commit.parts.push_back({std::string(kind), digest, std::int64_t(kind.size())});
    }
    return commit_submission(*store, *turn, commit, relay_key, now);
  }
};

SCENARIO("5 an expired link is expired to the second") {
  World world;
  CHECK(world.at(world.made.expiry).state == LinkState::open);
  CHECK(world.at(world.made.expiry + 1).state == LinkState::expired);
}

SCENARIO("a client who gave the right code has four hours, also over the expiry") {
  World world;
  const base::UnixSeconds first = world.made.expiry - hour_s;
  REQUIRE(world.try_right_code(first) == TryOutcome::Kind::right);
  CHECK(world.at(first + 4 * hour_s).state == LinkState::open);
  CHECK(world.at(first + 4 * hour_s + 1).state == LinkState::expired);
}

SCENARIO("a later right code does not lengthen the four hours") {
  World world;
  const base::UnixSeconds first = world.made.expiry - hour_s;
  REQUIRE(world.try_right_code(first) == TryOutcome::Kind::right);
  REQUIRE(world.try_right_code(first + 3 * hour_s) == TryOutcome::Kind::right);
  CHECK(world.at(first + 4 * hour_s + 1).state == LinkState::expired);
}

SCENARIO("a right code early in a link's life does not shorten it") {
  World world;
  REQUIRE(world.try_right_code(start_time) == TryOutcome::Kind::right);
  CHECK(world.at(world.made.expiry).state == LinkState::open);
}

SCENARIO("an upload token commits until thirty days after the expiry, marked late") {
  World world;
  SECTION("in time") {
    REQUIRE(world.submit(world.made.expiry));
    CHECK_FALSE(list_submissions(*world.store, 0, 10).at(0).late);
  }
  SECTION("late") {
    REQUIRE(world.submit(world.made.expiry + 30 * day_s));
    CHECK(list_submissions(*world.store, 0, 10).at(0).late);
  }
  SECTION("too late") {
    auto refused = world.submit(world.made.expiry + 30 * day_s + 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::expired);
  }
}

SCENARIO("the end of a link deletes code, R, escrow and manifests") {
  World world;
  sweep(*world.store, world.made.expiry + 30 * day_s);
  CHECK(world.at(start_time).r == world.made.r);
  sweep(*world.store, world.made.expiry + 30 * day_s + 1);
  const Link ended = world.at(start_time);
  CHECK(ended.state == LinkState::expired);
  for (const std::string& gone :
       {ended.code_proof, ended.r, ended.escrow, ended.public_sealed, ended.private_sealed}) {
    CHECK(gone.empty());
  }
}

SCENARIO("parts that no submission came for expire after a week, committed ones never") {
  World world;
  const Link link = world.at(start_time);
  SECTION("orphans") {
    const std::string digest = put_bytes(*world.store, link, "orphan", start_time);
    sweep(*world.store, start_time + 7 * day_s);
    CHECK((*world.store).query("SELECT 1 FROM parts WHERE digest = ?1", digest).next());
    sweep(*world.store, start_time + 7 * day_s + 1);
    CHECK_FALSE((*world.store).query("SELECT 1 FROM parts").next());
    CHECK_FALSE((*world.store).query("SELECT 1 FROM bodies").next());
  }
  SECTION("committed") {
    REQUIRE(world.submit(start_time));
    sweep(*world.store, start_time + 1000 * day_s);
    const auto listed = list_submissions(*world.store, 0, 10);
    CHECK(find_part(*world.store, world.made.id, listed.at(0).parts.at(1).digest));
  }
}

SCENARIO("deleted secrets are overwritten in the file, not only forgotten") {
  World world;
  REQUIRE(revoke_link(*world.store, world.made.id, start_time));
  Query(*world.store, "PRAGMA wal_checkpoint(TRUNCATE)").next();
  std::FILE* file = std::fopen(world.store.path().c_str(), "rb");
  REQUIRE(file != nullptr);
  std::string bytes(1 << 20, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
  std::fclose(file);
  CHECK(bytes.contains(world.made.id));
  CHECK_FALSE(bytes.contains(world.made.r));
  CHECK_FALSE(bytes.contains(world.made.code_proof));
}

}  // namespace
}  // namespace foyer::relay
