#include "relay/store/audit.h"

#include "base/hash.h"

namespace foyer::relay {

void append_audit(Database& database, std::string_view key, const Act& act, base::UnixSeconds now) {
  std::string prev;
  {
    auto last = database.query("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (last.next()) prev = last.text(0);
  }
  std::string time = std::to_string(now);
  std::string hash = base::hash_name(
      base::pae({base::as_bytes("foyer/audit/v1"), base::as_bytes(prev), base::as_bytes(time),
                 base::as_bytes(key), base::as_bytes(act.name), base::as_bytes(act.subject)}));
  database.run(
      "INSERT INTO audit (time, key, act, subject, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5,"
      " ?6)",
      now, key, act.name, act.subject, prev, hash);
}

}  // namespace foyer::relay
