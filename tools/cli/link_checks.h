#pragma once
// What a worker must have in order before she makes a link.

#include <vector>

#include "base/time.h"
#include "link/manifest.h"
#include "pack/pack.h"

namespace foyer::cli {

// Throws Failure with the reason: a licence that ran out (N8a), a promise that is missing or too
// old (R-C5a, N12), a channel without a purpose of work, or with one that the pack does not have
// for it (N10).
void check_link(const link::WorkerStatement& worker, const std::vector<link::ChannelUse>& channels,
                const pack::Pack& pack, base::UnixSeconds now);

}  // namespace foyer::cli
