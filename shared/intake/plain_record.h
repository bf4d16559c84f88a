#pragma once
// The record in plain words: what every screen asked and what was answered, from the same answers
// that the submission is made of.

#include "intake/page.h"

namespace foyer::intake {

// Whether each part may still be changed, or is only read.
enum class Rows { with_change, to_read };
void plain_record(const State& state, Page& page, Rows rows);

}  // namespace foyer::intake
