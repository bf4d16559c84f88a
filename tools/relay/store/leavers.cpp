#include "relay/store/leavers.h"

#include <algorithm>

#include "relay/store/audit.h"
#include "relay/store/links.h"

namespace foyer::relay {
namespace {

std::vector<std::string> links_of(Database& database, const std::string& worker) {
  std::vector<std::string> ids;
  auto row = database.query(
      "SELECT id FROM links WHERE state IN ('open', 'locked') AND code_kind <> 'walk-in' AND"
      " (maker = ?1 OR created <= (SELECT MAX(time) FROM audit WHERE key = ?1 AND"
      " act = 'links listed'))",
      worker);
  while (row.next()) ids.push_back(row.text(0));
  return ids;
}

}  // namespace

void revoke_links_of_leavers(Database& database, const keys::Keyset& before,
                             const keys::Keyset& after, base::UnixSeconds now) {
  for (const keys::Worker& one : before.workers) {
    const bool stays = std::ranges::any_of(
        after.workers, [&](const keys::Worker& other) { return other.sign_key == one.sign_key; });
    if (stays) continue;
    const std::string worker = base::to_b64u(one.sign_key);
    for (const std::string& id : links_of(database, worker)) {
      // One that was committed meanwhile has nothing left to open.
      if (revoke_link(database, id, now))
        append_audit(database, worker, {"link revoked, its worker left", id}, now);
    }
  }
}

}  // namespace foyer::relay
