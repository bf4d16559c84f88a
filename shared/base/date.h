#pragma once
// Calendar days as people write them: 2026-03-01 (RFC 3339 full-date), in UTC.

#include <string>
#include <string_view>

#include "base/time.h"

namespace foyer::base {

std::string to_date(UnixSeconds time);
Result<UnixSeconds> parse_date(std::string_view text);  // the day's first second

// The same day of a later month, or that month's last day.
UnixSeconds add_months(UnixSeconds time, int months);
// Whole years from one day to another: an age. Negative when `day` is before `birth`.
int years_between(UnixSeconds birth, UnixSeconds day);

}  // namespace foyer::base
