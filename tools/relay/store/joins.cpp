#include "relay/store/joins.h"

#include <sodium.h>

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::int64_t count_open(Database& database, std::string_view worker, base::UnixSeconds now) {
  auto row = database.query(
      "SELECT COUNT(*) FROM joins WHERE worker = ?1 AND taken = 0 AND expiry > ?2", worker, now);
  return row.next() ? row.integer(0) : 0;
}

}  // namespace

base::Status store_join(Database& database, const transfer::ProvedJoinOrder& order,
                        std::string_view document_hash, base::UnixSeconds now) {
  const transfer::JoinOrder& join = order.order;
  if (join.expiry <= now || join.expiry > now + (transfer::join_hours_max + 1) * 3'600)
    return fail(Code::expired, "This code's time is over. Make a new one.");
  auto row = database.query("SELECT document_hash, taken FROM joins WHERE id = ?1", join.id);
  if (row.next()) {
    const bool again = row.text(0) == document_hash && row.integer(1) == 0;
    if (again) return {};
    return fail(Code::conflict, "This code was made use of, or another one is in its place.");
  }
  const std::string worker = base::to_b64u(order.by);
  if (count_open(database, worker, now) >= joins_per_worker_max)
    return fail(Code::conflict, "Too many codes of this worker are open. Use one of them.");
  database.run(
      "INSERT INTO joins (id, token_hash, worker, expiry, document_hash, sealed)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      join.id, join.token_hash, worker, join.expiry, document_hash, base::ByteSpan(join.sealed));
  return {};
}

base::Result<base::Bytes> take_join(Database& database, std::string_view id,
                                    std::string_view token_hash, base::UnixSeconds now) {
  auto row =
      database.query("SELECT token_hash, expiry, taken, sealed FROM joins WHERE id = ?1", id);
  if (!row.next() || !is_same(row.text(0), token_hash))
    return fail(Code::not_found, "There is nothing for this code.");
  if (row.integer(2) != 0) return fail(Code::expired, "This code was used already. It works once.");
  if (row.integer(1) <= now) return fail(Code::expired, "This code's time is over.");
  base::Bytes sealed = row.blob(3);
  database.run("UPDATE joins SET taken = ?2, sealed = x'' WHERE id = ?1", id, now);
  return sealed;
}

void drop_joins(Database& database, base::UnixSeconds now) {
  database.run("DELETE FROM joins WHERE expiry < ?1", now - transfer::join_hours_max * 3'600);
  database.run("UPDATE joins SET sealed = x'' WHERE expiry < ?1", now);
}

}  // namespace foyer::relay
