#pragma once
// What workers did, as a chain: each row's hash covers the row before, so nothing can be taken out
// or changed unseen.

#include "base/time.h"
#include "relay/store/database.h"

namespace foyer::relay {

struct Act {
  std::string_view name;  // a literal such as "link made"
  std::string subject;    // the link id, or link id/digest; empty for lists
};

// hash = b64u(SHA-256(PAE("foyer/audit/v1", prev, time, key, act, subject))), time in decimal, prev
// empty for the first row. `key` is the worker's public key as b64u.
void append_audit(Database& database, std::string_view key, const Act& act, base::UnixSeconds now);

}  // namespace foyer::relay
