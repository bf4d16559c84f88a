#pragma once
// Inside this folder: answers as the members that line 1 of a submission has for them.

#include "base/json.h"
#include "record/answers.h"

namespace foyer::record {

// Adds the members of `answers` to line 1; FORMAT.md lists them.
void write_answers(const Answers& answers, base::Json& document);
// The few of them that a refusal has. `answers.refusal` is there.
void write_refusal(const Answers& answers, base::Json& document);

// Everything that limits.h bounds, evidence without hidden characters, times that run forwards,
// and at most one decision for each thing.
base::Status check_answers(const Answers& answers, const base::Json& document);

}  // namespace foyer::record
