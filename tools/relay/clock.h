#pragma once
// The only place where the relay asks what time it is; every decision takes the time as a value.

#include "base/time.h"

namespace foyer::relay {

base::UnixSeconds unix_now();

// For durations: never goes back.
std::int64_t monotonic_ms();

}  // namespace foyer::relay
