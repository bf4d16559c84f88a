#include "record/law.h"

#include <algorithm>

#include "record/names.h"

namespace foyer::record {
namespace {

std::string date_of(base::UnixSeconds time) {
  return base::to_rfc3339(time).substr(0, 10);
}

// Whether the pack knows this place's law, by a review that is not stale.
bool is_known(const pack::Pack& pack, std::string_view state, base::UnixSeconds now) {
  const pack::Jurisdiction* place = pack.jurisdiction(state);
  return place != nullptr && (place->stale_after.empty() || place->stale_after >= date_of(now));
}

struct Cover {
  bool own = false, multistate = false;
  base::UnixSeconds until = 0;  // of the licence of that very state, 0: no end
};

base::UnixSeconds end_of(const link::Licence& licence) {
  const auto day = base::parse_rfc3339(licence.expires_on + "T00:00:00Z");
  return day ? *day + base::day_s : 0;
}

Cover cover_of(const link::WorkerStatement& worker, std::string_view state, base::UnixSeconds now) {
  Cover out;
  for (const link::Licence& licence : worker.licences) {
    if (!in_force(licence, now)) continue;
    out.multistate = out.multistate || licence.multistate;
    if (licence.state != state) continue;
    const base::UnixSeconds end = end_of(licence);
    out.until = !out.own ? end : end == 0 || out.until == 0 ? 0 : std::max(out.until, end);
    out.own = true;
  }
  return out;
}

// The earlier of two ends; 0 is no end.
base::UnixSeconds earlier(base::UnixSeconds a, base::UnixSeconds b) {
  if (a == 0 || b == 0) return std::max(a, b);
  return std::min(a, b);
}

}  // namespace

std::string_view outcome_name(Jurisdiction::Outcome outcome) {
  return name(outcome);
}

bool in_force(const link::Licence& licence, base::UnixSeconds now) {
  return licence.expires_on.empty() || licence.expires_on >= date_of(now);
}

Law weigh_law(const link::WorkerStatement& worker, std::string_view client_state,
              const pack::Pack& pack, base::UnixSeconds now) {
  using Outcome = Jurisdiction::Outcome;
  Law out;
  out.facts.client_state = client_state == "other" ? std::string_view() : client_state;
  out.facts.worker_state = worker.state;
  for (const link::Licence& licence : worker.licences) {
    if (in_force(licence, now)) out.facts.licence_states.push_back(licence.state);
  }
  if (!is_known(pack, out.facts.client_state, now) || !is_known(pack, worker.state, now)) {
    return out;
  }
  const Cover there = cover_of(worker, out.facts.client_state, now);
  const Cover here = cover_of(worker, worker.state, now);
  if (there.own && here.own) {
    out.facts.outcome = Outcome::covered;
    out.covered_until = earlier(there.until, here.until);
  } else if (there.own || there.multistate) {
    out.facts.outcome = Outcome::needs_basis;
  } else {
    out.facts.outcome = Outcome::not_covered;
  }
  return out;
}

}  // namespace foyer::record
