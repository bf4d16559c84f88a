#pragma once
// The law of two places, as a worker is shown it.

#include "pack/pack.h"
#include "record/law.h"

namespace foyer::cli {

// Licences, the worker's place, the client's place, what follows, and where to complain in both.
void say_law(const record::Law& law, const pack::Pack& pack);

}  // namespace foyer::cli
