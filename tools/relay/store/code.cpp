#include "relay/store/code.h"

namespace foyer::relay {
namespace {

using base::limits::code_misses_max;

TryOutcome release(Database& database, const Link& link, base::UnixSeconds now) {
  if (link.first_right == 0) {
    database.run("UPDATE links SET first_right = ?2 WHERE id = ?1", link.id, now);
  }
  return {.kind = TryOutcome::Kind::right, .r = link.r};
}

// Counts a wrong value, the same one once for each code that the link has had.
TryOutcome miss(Database& database, const Link& link, std::string_view value) {
  std::int64_t added =
      database.run("INSERT OR IGNORE INTO tries (link, round, value) VALUES (?1, ?2, ?3)", link.id,
                   link.reopens, value);
  std::int64_t misses = link.misses + added;
  bool locks = misses >= code_misses_max;
  database.run("UPDATE links SET misses = ?2, state = ?3 WHERE id = ?1", link.id, misses,
               name(locks ? LinkState::locked : LinkState::open));
  if (locks) return {.kind = TryOutcome::Kind::locked};
  return {.kind = TryOutcome::Kind::wrong, .left = code_misses_max - misses};
}

}  // namespace

base::Result<TryOutcome> try_code(Database& database, const Link& link, std::string_view value,
                                  base::UnixSeconds now) {
  bool waived = link.code_kind == "waived";
  if (waived ? !value.empty() : !base::parse_b64u(value, 32)) {
    return base::fail(base::Code::malformed, "This is not the form of this link's code.");
  }
  if (link.state == LinkState::locked) return TryOutcome{};
  if (waived) return release(database, link, now);
  bool right = base::equal_in_constant_time(base::as_bytes(value), base::as_bytes(link.code_proof));
  return right ? release(database, link, now) : miss(database, link, value);
}

}  // namespace foyer::relay
