#pragma once
// What the screens fill in together before the submission is made.

#include "record/answers.h"
#include "record/duty.h"

namespace foyer::intake {

struct SubmissionParts {
  record::Answers answers;
  record::Duty duty;
};

}  // namespace foyer::intake
