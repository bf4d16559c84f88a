#pragma once
// Inside this folder: who takes part, as members of line 1.

#include "base/json.h"
#include "record/answers.h"

namespace foyer::record {

void write_people(const Answers& answers, base::Json& document);
base::Status check_people(const Answers& answers);

}  // namespace foyer::record
