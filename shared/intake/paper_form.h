#pragma once
// The whole form for paper: the same texts in the same order, with lines and boxes to fill in by
// hand. It is part of the page, so the browser prints it.

#include "intake/page.h"

namespace foyer::intake {

void paper_form(const State& state, Page& page);

}  // namespace foyer::intake
