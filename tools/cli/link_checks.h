#pragma once
// What a worker must have in order before she makes a link, and what of her profile looks private.

#include <string>
#include <vector>

#include "base/time.h"
#include "link/manifest.h"
#include "pack/pack.h"

namespace foyer::cli {

// Throws Failure with the reason: a licence that ran out (N8a), a channel without a purpose of
// work, or with one that the pack does not have for it (N10).
void check_link(const link::WorkerStatement& worker, const std::vector<link::ChannelUse>& channels,
                const pack::Pack& pack, base::UnixSeconds now);

// Contacts that are neither at the agency's own domains nor among its numbers, as sentences for
// the worker: they may be private ones (R-C5b, N11b).
std::vector<std::string> flag_contacts(const link::WorkerStatement& worker, const pack::Pack& pack);

}  // namespace foyer::cli
