#pragma once
// Parts: sealed bytes under (link, SHA-256). They belong to a submission once one is committed;
// until then they are orphans that expire.

#include <optional>

#include "relay/store/links.h"

namespace foyer::relay {

inline constexpr std::int64_t orphan_days_max = 7;

enum class PutOutcome { stored, there_already };

// `digest` is the checked b64u SHA-256 of `bytes`. Code::too_large beyond the link's bytes,
// Code::unavailable beyond `disk_bytes_max` (0: no such limit).
base::Result<PutOutcome> put_part(Database& database, const Link& link, std::string_view digest,
                                  base::ByteSpan bytes, std::int64_t disk_bytes_max,
                                  base::UnixSeconds now);

// Whether put_part would refuse so many bytes now; asked before a body is received.
base::Status check_room(Database& database, const Link& link, std::int64_t size_bytes,
                        std::int64_t disk_bytes_max);

// Bytes of a committed part; a reader is never given an orphan.
std::optional<base::Bytes> find_part(Database& database, std::string_view link,
                                     std::string_view digest);

}  // namespace foyer::relay
