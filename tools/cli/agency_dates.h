#pragma once
// How long what the root signs may live.

#include "base/limits.h"
#include "cli/clock.h"
#include "keys/agency.h"

namespace foyer::cli {

// Clients' clocks are off by minutes: validity begins a little earlier.
inline base::UnixSeconds dated_back(base::UnixSeconds time) {
  return time - 600;
}

inline constexpr base::UnixSeconds keyset_s = 730 * base::day_s;
inline constexpr base::UnixSeconds keyset_renew_s = 90 * base::day_s;

inline void date(keys::Agency& agency) {
  agency.not_before = dated_back(now());
  agency.not_after = agency.not_before + base::limits::agency_days_max * base::day_s;
}

}  // namespace foyer::cli
