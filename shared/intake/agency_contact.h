#pragma once
// Whom to call, as agency.json proves it; used wherever a person may want a human being.

#include <string>

#include "intake/page.h"

namespace foyer::intake {

std::string agency_name(const State& state);  // the words for 'the agency' until it is known
void contact_agency(const State& state, Page& page);
void agency_phone(const State& state, Page& page);  // the number alone, where the rest was said

}  // namespace foyer::intake
