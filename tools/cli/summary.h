#pragma once
// A verified submission for the worker's eyes: what she acts on first, in plain words.

#include "record/verify.h"

namespace foyer::cli {

// The client's own words, from a report that says they are the client's.
void say_summary(const record::Report& report);
// The duty part, which verifies by itself.
void say_duty(const base::Json& duty);

}  // namespace foyer::cli
