#pragma once
// The tables, by version. A newer program brings an older database up to date when it starts; an
// older program refuses a newer database.

#include "relay/store/database.h"

namespace foyer::relay {

base::Status prepare_schema(Database& database);

}  // namespace foyer::relay
