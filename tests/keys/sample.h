#pragma once
// One agency with its root, a maker, a publisher and a relay, to bend in the tests.

#include "keys/agency.h"
#include "made_keys.h"

namespace foyer::sample::inline of_keys {

inline keys::Agency agency() {
  const keys::PublicKey root = key("root").public_key;
  return {.seq = 3,
          .not_before = start,
          .not_after = start + 45 * base::day_s,
          .id = keys::agency_id(root),
          .root = root,
          .name = "Pearl River",
          .phone = "+1 601 555 0142",
          .embedders = {"https://www.example.org"},
          .keyset = base::hash_name(base::as_bytes("keyset")),
          .walk_in = {}};
}

inline keys::Keyset keyset(std::int64_t epoch = 1, std::string prev = {}) {
  keys::Keyset set;
  set.agency = keys::agency_id(key("root").public_key);
  set.epoch = epoch;
  set.prev = std::move(prev);
  set.not_before = start;
  set.not_after = start + 400 * base::day_s;
  set.team = set.duty = set.recovery = reader;
  set.workers = {{"w-1", {"maker", "reader"}, key("maker").public_key, reader},
                 {"w-2", {"reader"}, key("reader").public_key, reader}};
  set.publishers = {key("publisher").public_key};
  set.relays = {{key("relay").public_key, start, start + 365 * base::day_s}};
  return set;
}

}  // namespace foyer::sample::inline of_keys
