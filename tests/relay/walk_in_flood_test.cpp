#include <catch2/catch_test_macros.hpp>

#include "keys/agency.h"
#include "keys/walk_in.h"
#include "relay/store/documents.h"
#include "relay/store/walk_ins.h"
#include "temporary_store.h"

namespace foyer::relay {
namespace {

keys::SigningKey key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

// An agency that offers walk-ins, as its relay stores it.
struct Lobby {
  TemporaryStore store;
  std::string manifest = keys::write_walk_in(R"({"bytesMax":1000,"v":1})", key("publisher"));

  Lobby() {
    keys::Keyset set;
    set.agency = keys::agency_id(key("root").public_key);
    set.epoch = 1;
    set.not_before = start_time - base::day_s;
    set.not_after = start_time + 100 * base::day_s;
    set.team = set.duty = set.recovery =
        "age1rd76x4ehn2a6k666wj92ss2lpsng5xy5mm76ftpgxwvf9q3r7frsv444m0";
    set.publishers = {key("publisher").public_key};
    const std::string keyset = keys::write_keyset(set, key("root"));
    keys::Agency agency;
    agency.seq = 1;
    agency.not_before = start_time - base::day_s;
    agency.not_after = start_time + 40 * base::day_s;
    agency.id = set.agency;
    agency.root = key("root").public_key;
    agency.name = agency.phone = "1";
    agency.keyset = base::hash_name(base::as_bytes(keyset));
    agency.walk_in = base::hash_name(base::as_bytes(manifest));
    REQUIRE(store_keyset(*store, keyset, set.agency, start_time));
    REQUIRE(store_walk_in(*store, manifest, &set, start_time));
    REQUIRE(store_agency(*store, keys::write_agency(agency, key("root")), set.agency, start_time));
  }

  WalkInMade begin(int n, base::UnixSeconds now) {
    return create_walk_in(*store,
                          {.link_id = name_of(3 * n),
                           .open_hash = name_of(3 * n + 1),
                           .upload_hash = name_of(3 * n + 2),
                           .manifest = base::hash_name(base::as_bytes(manifest)),
                           .time = now},
                          now);
  }
};

SCENARIO("51 a flood of walk-ins ends at the hour's number, and the next hour is free") {
  Lobby lobby;
  for (int n = 0; n < walk_ins_per_hour_max; ++n) {
    REQUIRE(lobby.begin(n, start_time + n) == WalkInMade::made);
  }
  const base::UnixSeconds after = start_time + walk_ins_per_hour_max;
  CHECK(lobby.begin(10'000, after) == WalkInMade::too_many);
  CHECK(lobby.begin(0, start_time) == WalkInMade::made);  // the same again is the same link
  CHECK(lobby.begin(10'000, start_time + walk_ins_per_hour_max + hour_s) == WalkInMade::made);
}

SCENARIO("a walk-in may store what the manifest says, for a day") {
  Lobby lobby;
  REQUIRE(lobby.begin(1, start_time) == WalkInMade::made);
  const auto turn = find_turn(*lobby.store, name_of(5), start_time);
  REQUIRE(turn);
  CHECK(turn->link.bytes_max == 1000);
  CHECK(turn->link.expiry == start_time + walk_in_life_s);
  CHECK(list_links(*lobby.store, 0, 10, start_time).empty());
}

}  // namespace
}  // namespace foyer::relay
