#pragma once
// What the chains of sealed files share: where one ends, what may come next, and whether there is
// room for it.

#include "relay/store/database.h"

namespace foyer::relay {

struct ChainEnd {
  std::int64_t seq = 0;
  std::string hash;
};
// Of a query whose only row is (seq, hash) of the last file; before the first one the chain ends at
// the hash of its own name.
ChainEnd read_end(Query& last, std::string_view chain);

// Code::conflict with this sentence unless the file continues the chain.
base::Status check_next(const ChainEnd& end, std::int64_t seq, std::string_view prev,
                        std::string_view otherwise);

// Code::unavailable beyond `disk_bytes_max` (0: no such limit).
base::Status check_disk(Database& database, std::size_t size_bytes, std::int64_t disk_bytes_max);

}  // namespace foyer::relay
