#pragma once
// How long a yes lasts: to a day that the person chose, never longer than the pack allows.

#include <string>
#include <string_view>

#include "base/date.h"

namespace foyer::pack {
struct Purpose;
}

namespace foyer::intake {

struct State;

// The last moment of the day that this answer names; 0 unless it lies ahead and within the limit.
base::UnixSeconds until_of(const State& state, std::string_view answer, base::UnixSeconds limit);
// The longest that a yes may last from now.
base::UnixSeconds limit_of(const State& state, const pack::Purpose& purpose);

}  // namespace foyer::intake
