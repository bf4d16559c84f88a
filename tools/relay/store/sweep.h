#pragma once
// What time alone deletes: ended links' secrets, parts that no submission came for, old nonces.

#include "base/time.h"
#include "relay/store/database.h"

namespace foyer::relay {

void sweep(Database& database, base::UnixSeconds now);

}  // namespace foyer::relay
