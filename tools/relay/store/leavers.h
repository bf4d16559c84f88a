#pragma once
// When a worker leaves: the links that she could still open, because she made them or was shown
// what the relay keeps of them for the team, are revoked with the keyset that has her no more.

#include "base/time.h"
#include "keys/keyset.h"
#include "relay/store/database.h"

namespace foyer::relay {

void revoke_links_of_leavers(Database& database, const keys::Keyset& before,
                             const keys::Keyset& after, base::UnixSeconds now);

}  // namespace foyer::relay
