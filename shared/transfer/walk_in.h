#pragma once
// How a page without a worker's link asks the relay to take a submission: POST /v1/walk-ins. Work
// stands before it, so that filling a relay costs somebody more than a relay's refusing: about
// 33,000 hashes, which take an old phone half a second and rarely two.

#include <optional>
#include <string>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"

namespace foyer::transfer {

struct WalkInOrder {
  std::string link_id;    // b64u of 32 bytes
  std::string open_hash;  // hash names of the tokens
  std::string upload_hash;
  std::string manifest;  // hash name of the walk-in manifest that agency.json names
  base::UnixSeconds time = 0;
  std::int64_t nonce = 0;  // the work
};

inline constexpr int work_bits = 15;               // leading zero bits of the hash
inline constexpr std::int64_t work_slice = 4096;   // tries between two looks at the page
inline constexpr std::int64_t work_slack_s = 600;  // between order and relay's clock

std::string write_walk_in_order(const WalkInOrder& order);
// The form alone: 32 bytes each, numbers within limits.
base::Result<WalkInOrder> parse_walk_in_order(std::string_view text);

// SHA-256(SHA-256(PAE("foyer/work/v1", linkId, openHash, uploadHash, manifest, time)) || LE64(n))
// begins with work_bits zero bits.
bool has_work(const WalkInOrder& order);
// The first nonce from order.nonce on, within `tries`, that has it.
std::optional<std::int64_t> find_work(const WalkInOrder& order, std::int64_t tries);

}  // namespace foyer::transfer
