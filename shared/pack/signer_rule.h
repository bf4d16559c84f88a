#pragma once
// Who may sign, by the pack's rules for a state. No age and no law stands in code: a rule that is
// not there, or that nobody has reviewed lately, leaves it to the worker, and says so.

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "pack/pack.h"

namespace foyer::pack {

inline constexpr std::string_view worker_decides = "worker-decides";

struct WhoSigns {
  std::string who;            // self, parent, guardian or worker by the rule, or worker_decides
  std::string why = {};       // with worker_decides: missing, stale, unclear
  bool assent = false;        // the person is asked as well
  std::string notify_parent;  // never, may, must, ask; empty with worker_decides
  std::string source = {}, reviewed_on = {};  // of the jurisdiction
};

// `kinds` are the link's services and the agency's regimes; a rule of one of these kinds goes
// before one of kind "any". missing: the state has no rules, or none for this age; stale:
// staleAfter has passed at `now`, or nobody reviewed it; unclear: the age is not known, or rules
// contradict each other.
WhoSigns who_signs(const Pack& pack, std::string_view state, std::optional<int> age,
                   const std::vector<std::string>& kinds, base::UnixSeconds now);

// Below this age some rule of the pack asks for somebody else or for more; 0 where it has no rules.
// Only younger people need to be asked for a birth date.
int age_that_matters(const Pack& pack);

}  // namespace foyer::pack
