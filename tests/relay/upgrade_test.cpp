#include <catch2/catch_test_macros.hpp>

#include "relay/store/submissions.h"
#include "relay/store/unit_acts.h"
#include "temporary_store.h"

namespace foyer::relay {
namespace {

std::int64_t version_of(Database& database) {
  Query query(database, "SELECT user_version FROM pragma_user_version");
  return query.next() ? query.integer(0) : -1;
}

// What a relay of version 3 left behind: the tables without what came with versions 4 to 6.
void make_older(Database& database) {
  for (std::string_view sql :
       {"DROP TABLE headers", "DROP INDEX parts_by_digest", "DROP INDEX entries_by_hash",
        "DROP INDEX notes_by_hash", "DROP TABLE joins", "DROP TABLE held", "DROP TABLE holds",
        "DROP INDEX submissions_by_digest", "ALTER TABLE submissions DROP COLUMN disposed",
        "ALTER TABLE entries DROP COLUMN disposed", "ALTER TABLE entries DROP COLUMN act",
        "PRAGMA user_version=3"}) {
    database.run(sql);
  }
}

transfer::EntryPost post_of(const std::string& unit, std::string digest) {
  transfer::EntryPost out{unit, 1, transfer::first_prev(unit), base::to_bytes("sealed")};
  out.act = transfer::UnitAct{transfer::UnitAct::Kind::dispose, {std::move(digest)}};
  return out;
}

struct Sent {
  std::string link, part, digest;
};

Sent send(Database& database, std::string_view bytes) {
  const NewLink link = make_link(1);
  REQUIRE(create_link(database, link, "maker", start_time));
  const auto turn = find_turn(database, link.upload_hashes[0], start_time);
  REQUIRE(turn);
  const std::string record = put_bytes(database, turn->link, bytes, start_time);
  transfer::Commit commit;
  commit.link_id = link.id;
  commit.parts = {{"record", record, static_cast<std::int64_t>(bytes.size())}};
  base::SeededRandom random(base::Secret32{});
  const auto done =
      commit_submission(database, *turn, commit, keys::make_signing_key(random), start_time);
  REQUIRE(done);
  return {link.id, record, transfer::submission_digest(commit)};
}

}  // namespace

SCENARIO("A database of the version before is brought up to date with all that it holds") {
  TemporaryStore store;
  const Sent sent = send(*store, "of an older relay");
  make_older(*store);
  REQUIRE(version_of(*store) == 3);
  REQUIRE(prepare_schema(*store));
  CHECK(version_of(*store) == 6);
  const auto listed = list_submissions(*store, 0, 10);
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].disposed == 0);
  CHECK(find_part(*store, sent.link, sent.part));
  CHECK(apply_act(*store, post_of("unit", sent.digest), start_time));
  CHECK_FALSE(find_part(*store, sent.link, sent.part));
  CHECK(prepare_schema(*store));
}

SCENARIO("A database of a newer relay is left alone") {
  TemporaryStore store;
  (*store).run("PRAGMA user_version=7");
  const auto refused = prepare_schema(*store);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == base::Code::unknown_version);
  CHECK(version_of(*store) == 7);
}

SCENARIO("A disposal gives its room back") {
  TemporaryStore store;
  const std::int64_t empty = (*store).size_bytes();
  const Sent sent = send(*store, std::string(900'000, 'x'));
  CHECK((*store).size_bytes() > empty + 800'000);
  REQUIRE(apply_act(*store, post_of("unit", sent.digest), start_time));
  CHECK((*store).size_bytes() < empty + 100'000);
}

}  // namespace foyer::relay
