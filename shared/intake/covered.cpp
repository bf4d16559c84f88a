#include "intake/covered.h"

#include <algorithm>

#include "intake/state.h"

namespace foyer::intake {

record::Jurisdiction jurisdiction_of(const State& state) {
  using Outcome = record::Jurisdiction::Outcome;
  const auto& worker = state.opened->manifest.worker;
  record::Jurisdiction out;
  const std::string_view client = state.answers.get("you.nowState");
  out.client_state = client == "other" ? std::string_view() : client;
  out.worker_state = worker.state;
  const std::string today = base::to_rfc3339(state.clock.now()).substr(0, 10);
  bool covered = false, multistate = false;
  for (const link::Licence& licence : worker.licences) {
    const bool in_force = licence.expires_on.empty() || licence.expires_on >= today;
    if (!in_force) continue;
    out.licence_states.push_back(licence.state);
    covered = covered || licence.state == out.client_state;
    multistate = multistate || licence.multistate;
  }
  if (out.client_state.empty()) return out;
  out.outcome = covered                                           ? Outcome::covered
                : multistate                                      ? Outcome::needs_basis
                : state.content()->jurisdiction(out.client_state) ? Outcome::not_covered
                                                                  : Outcome::unknown;
  return out;
}

}  // namespace foyer::intake
