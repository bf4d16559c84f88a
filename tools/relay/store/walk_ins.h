#pragma once
// Links that no worker made: pages order them for clients who come without one.

#include "relay/store/links.h"
#include "transfer/walk_in.h"

namespace foyer::relay {

// How a link's code is called that has none, because nobody was sent it.
inline constexpr std::string_view walk_in_code = "walk-in";
// More than an agency can see in an hour; what comes above that is no queue.
inline constexpr std::int64_t walk_ins_per_hour_max = 600;
inline constexpr base::UnixSeconds walk_in_life_s = base::day_s;

enum class WalkInMade { made, not_offered, conflict, too_many };

// Only for the manifest that the newest agency.json names. The same order again is no error.
WalkInMade create_walk_in(Database& database, const transfer::WalkInOrder& order,
                          base::UnixSeconds now);

}  // namespace foyer::relay
