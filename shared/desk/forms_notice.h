#pragma once
// The forms about what must not be missed: telling clients of a breach or of somebody who saw what
// he should not have, what came of it, and disposing of a case at the end of its time.

#include "desk/acts.h"

namespace foyer::desk {

void build_notice(const State& state, const Case& one, Sheet& sheet);
base::Json notice_body(State& state, const Case& one);
void build_told(const State& state, const Case& one, Sheet& sheet);
base::Json told_body(State& state, const Case& one);
// The notices of which somebody is still to be told.
void offer_notices(const State& state, const Case& one, Sheet& sheet);

void build_dispose(const State& state, const Case& one, Sheet& sheet);
base::Json dispose_body(State& state, const Case& one);
std::optional<transfer::UnitAct> dispose_act(const Case& one, const base::Json& body);

}  // namespace foyer::desk
