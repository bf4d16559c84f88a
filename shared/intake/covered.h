#pragma once
// Whether the worker's licences cover the state where the client is: a claim for the worker to
// confirm, and never 'covered' by default.

#include "record/answers.h"

namespace foyer::intake {

struct State;

record::Jurisdiction jurisdiction_of(const State& state);

}  // namespace foyer::intake
