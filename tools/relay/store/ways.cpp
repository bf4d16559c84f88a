#include "relay/store/ways.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;
using base::limits::code_misses_max;

TryOutcome miss(Database& database, const Way& way, std::string_view value) {
  const std::int64_t added =
      database.run("INSERT OR IGNORE INTO way_tries (way, round, value) VALUES (?1, ?2, ?3)",
                   way.id, way.reopens, value);
  const std::int64_t misses = way.misses + added;
  database.run("UPDATE ways SET misses = ?2 WHERE id = ?1", way.id, misses);
  if (misses >= code_misses_max) return {.kind = TryOutcome::Kind::locked};
  return {.kind = TryOutcome::Kind::wrong, .left = code_misses_max - misses};
}

}  // namespace

void keep_way(Database& database, const transfer::Way& way, std::int64_t submission) {
  database.run(
      "INSERT INTO ways (id, submission, token_hash, try_hash, code_proof, r, card) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      way.id, submission, way.token_hash, way.try_hash, way.code_proof, way.r, way.card);
}

std::optional<Way> find_way(Database& database, std::string_view id, WayToken by,
                            std::string_view token_hash) {
  auto row = database.query(
      "SELECT id, code_proof, r, card, misses, reopens, try_hash, token_hash FROM ways"
      " WHERE id = ?1",
      id);
  const bool known = row.next();
  // An unknown id is compared too, with a hash that no token has, so both take the same way.
  const std::string expected =
      known ? row.text(by == WayToken::tries ? 6 : 7) : std::string(token_hash.size(), '-');
  if (!base::equal_in_constant_time(base::as_bytes(expected), base::as_bytes(token_hash)) ||
      !known) {
    return std::nullopt;
  }
  return Way{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5)};
}

base::Result<TryOutcome> try_pin(Database& database, const Way& way, std::string_view value) {
  if (!base::parse_b64u(value, 32)) {
    return fail(Code::malformed, "This is not the form of a PIN's proof.");
  }
  if (way.locked()) return TryOutcome{};
  const bool right =
      base::equal_in_constant_time(base::as_bytes(value), base::as_bytes(way.code_proof));
  if (right) return TryOutcome{.kind = TryOutcome::Kind::right, .r = way.r};
  return miss(database, way, value);
}

base::Status reopen_way(Database& database, std::string_view id) {
  auto row = database.query("SELECT misses, reopens FROM ways WHERE id = ?1", id);
  if (!row.next()) return fail(Code::not_found, "There is no way back with this id.");
  if (row.integer(0) < code_misses_max) {
    return fail(Code::conflict, "Only a locked way back can be reopened.");
  }
  if (row.integer(1) >= base::limits::code_reopens_max) {
    return fail(Code::denied, "This way back was reopened twice. It stays locked.");
  }
  database.run("UPDATE ways SET misses = 0, reopens = reopens + 1 WHERE id = ?1", id);
  return {};
}

}  // namespace foyer::relay
