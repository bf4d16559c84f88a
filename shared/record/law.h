#pragma once
// Whether the worker may serve a client where both of them are now: her licences, her place and
// the client's place, weighed against what the pack says is known (N8a, N8b, N8c, R-B1, R-C2c).

#include "link/manifest.h"
#include "pack/pack.h"
#include "record/answers.h"

namespace foyer::record {

struct Law {
  Jurisdiction facts;
  base::UnixSeconds covered_until = 0;  // end of the licences that cover it, 0: never ends or none
};

// `covered` only when a licence in force covers the client's place and one the worker's place.
// A multistate licence, or a worker's place without licence, needs a recorded basis. A place that
// the pack does not map, or whose review is stale, is `unknown`: never passed by default.
Law weigh_law(const link::WorkerStatement& worker, std::string_view client_state,
              const pack::Pack& pack, base::UnixSeconds now);

// covered, needs-basis, not-covered, unknown: as documents and entries write it.
std::string_view outcome_name(Jurisdiction::Outcome outcome);

// A licence without a date of expiry is in force; `now` is judged by its UTC date.
bool in_force(const link::Licence& licence, base::UnixSeconds now);

}  // namespace foyer::record
