#pragma once
// How a worker's desk comes to her browser by a one-time code: PUT /v1/joins brings it, sealed
// under what only the code yields, and POST /v1/joins/{id}/take hands it out once.

#include <string>

#include "base/time.h"
#include "keys/signed_document.h"

namespace foyer::transfer {

inline constexpr std::size_t join_sealed_bytes_max = 180 * base::limits::KiB;
inline constexpr std::size_t join_order_bytes_max = 256 * base::limits::KiB;
inline constexpr std::int64_t join_hours_max = 7 * 24;

struct JoinOrder {
  std::string agency;      // id
  std::string id;          // b64u of 32 bytes
  std::string token_hash;  // hash name of what takes it
  base::UnixSeconds expiry = 0;
  base::Bytes sealed;
};
// A signed document of kind `join`, by the worker whose desk it is.
std::string write_join_order(const JoinOrder& order, const keys::SigningKey& worker);

struct ProvedJoinOrder {
  JoinOrder order;
  keys::PublicKey by{};
};
// Whether that key is a worker's is the caller's question.
base::Result<ProvedJoinOrder> parse_join_order(std::string_view text);

}  // namespace foyer::transfer
