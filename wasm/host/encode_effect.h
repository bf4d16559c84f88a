#pragma once
// The JSON of an effect, as contract.h describes it.

#include "base/json.h"
#include "intake/effect.h"

namespace foyer::host {

// Moves the effect's bytes into blobs.
base::Json encode_effect(intake::Effect effect);

}  // namespace foyer::host
