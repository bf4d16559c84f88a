#pragma once
// The answer to a try of a spoken code or a PIN.

#include "relay/http/answer.h"
#include "relay/store/code.h"

namespace foyer::relay {

Answer tell_try(const TryOutcome& outcome);

}  // namespace foyer::relay
