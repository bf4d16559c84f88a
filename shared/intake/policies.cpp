#include "intake/policies.h"

#include <algorithm>

#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

bool is_told(const State& state, const pack::Policy& policy) {
  if (is_renewal(state)) return asks_for(state, "policy", policy.kind);
  const auto& services = state.opened->manifest.services;
  const bool service = policy.service.empty() || std::find(services.begin(), services.end(),
                                                           policy.service) != services.end();
  const bool channel = policy.channels.empty() ||
                       std::any_of(policy.channels.begin(), policy.channels.end(),
                                   [&](const std::string& id) { return is_declared(state, id); });
  return service && channel;
}

}  // namespace

std::vector<PolicyGroup> told_policies(const State& state) {
  std::vector<PolicyGroup> out;
  for (const pack::Policy& policy : state.content()->policies) {
    if (!is_told(state, policy)) continue;
    if (out.empty() || out.back().front()->title != policy.title) out.emplace_back();
    out.back().push_back(&policy);
  }
  return out;
}

}  // namespace foyer::intake
