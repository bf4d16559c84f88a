#pragma once
// Desks that workers fetch by a one-time code, each handed out once. The relay has the sealed bytes
// and the hash of a token, and the code makes both: it can neither open nor replace them.

#include "relay/store/database.h"
#include "transfer/join_order.h"

namespace foyer::relay {

inline constexpr std::int64_t joins_per_worker_max = 20;  // that nobody took yet

// The worker's key stands in the newest keyset: whoever calls has looked. The same order again is
// no error. Code::expired, Code::conflict for an id that is there or was taken, and
// when this worker has too many.
base::Status store_join(Database& database, const transfer::ProvedJoinOrder& order,
                        std::string_view document_hash, base::UnixSeconds now);

// The sealed bytes, and nothing ever after: Code::expired when they were taken or their time is
// over. Code::not_found for another id or token alike.
base::Result<base::Bytes> take_join(Database& database, std::string_view id,
                                    std::string_view token_hash, base::UnixSeconds now);

// What nobody took in its time goes; that an id was taken is remembered as long as its order lived.
void drop_joins(Database& database, base::UnixSeconds now);

}  // namespace foyer::relay
