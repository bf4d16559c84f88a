#pragma once
// Cases drawn by chance from a seed: units of every type, signers with every authority and kind of
// mark, choices of every kind, renewals, refusals, acts of workers, and texts that attack whoever
// reads them. Each submission is sealed, opened and verified like a real one.

#include <cstdint>

#include "dice.h"
#include "exports/case.h"
#include "world.h"

namespace foyer::exports::test {

// The agency is shared by many cases, since making one reads the whole pack.
ExportCase random_case(record::test::Agency& agency, std::uint64_t seed);

}  // namespace foyer::exports::test
