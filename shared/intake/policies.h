#pragma once
// The agency's policies as this client is told them: those about what was not declared are left
// out, and those of one title stand together.

#include <vector>

#include "pack/pack.h"

namespace foyer::intake {

struct State;

using PolicyGroup = std::vector<const pack::Policy*>;  // of one title, never empty

// In the pack's order.
std::vector<PolicyGroup> told_policies(const State& state);

}  // namespace foyer::intake
