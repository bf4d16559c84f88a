#pragma once
// Headers that workers added to sealed files. The relay cannot read them; it keeps of each worker
// the last one for each file, beside those of others, so that nobody can take away what somebody
// else added. They go with the file that they are for.

#include "base/time.h"
#include "relay/store/database.h"
#include "transfer/added_header.h"

namespace foyer::relay {

// All of them, or none: Code::not_found when one is for no part, entry or client's note that is
// there. What is stored already stays as it is. Code::unavailable beyond `disk_bytes_max` (0: no
// such limit).
base::Status add_headers(Database& database, const std::vector<transfer::AddedHeader>& headers,
                         std::int64_t disk_bytes_max, base::UnixSeconds now);

struct StoredHeader {
  std::int64_t number = 0;  // rises with each that comes, and is never given twice
  base::UnixSeconds time = 0;
  transfer::AddedHeader added;
};
std::vector<StoredHeader> list_headers(Database& database, std::int64_t after, std::int64_t count);

}  // namespace foyer::relay
