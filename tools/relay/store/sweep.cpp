#include "relay/store/sweep.h"

#include "relay/store/joins.h"
#include "relay/store/parts.h"

namespace foyer::relay {
namespace {

std::vector<std::string> find_ended(Database& database, base::UnixSeconds now) {
  std::vector<std::string> ids;
  auto row = database.query(
      "SELECT id FROM links WHERE state IN ('open', 'locked') AND"
      " expiry < ?1",
      now - base::limits::late_days_max * base::day_s);
  while (row.next()) ids.push_back(row.text(0));
  return ids;
}

void drop_orphans(Database& database, base::UnixSeconds now) {
  base::UnixSeconds before = now - orphan_days_max * base::day_s;
  database.run(
      "DELETE FROM bodies WHERE part IN (SELECT number FROM parts WHERE submission IS NULL"
      " AND stored < ?1)",
      before);
  database.run("DELETE FROM parts WHERE submission IS NULL AND stored < ?1", before);
}

}  // namespace

void sweep(Database& database, base::UnixSeconds now) {
  for (const std::string& id : find_ended(database, now)) {
    database.run("UPDATE links SET state = 'expired' WHERE id = ?1", id);
    forget_secrets(database, id);
  }
  drop_orphans(database, now);
  drop_joins(database, now);
  // Twice the window on each side: a nonce is kept for as long as its request could be valid.
  database.run("DELETE FROM nonces WHERE time < ?1", now - 4 * base::limits::request_window_s);
}

}  // namespace foyer::relay
