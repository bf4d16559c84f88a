#pragma once
// What the pack lets every worker promise before she makes links: which of it she promised, and
// until when each counts.

#include <string>
#include <vector>

#include "base/time.h"
#include "link/manifest.h"
#include "pack/pack.h"

namespace foyer::cli {

struct PromiseState {
  std::string id, version;      // as the pack has it now
  std::string on;               // the day of the last promise of this version; empty: none
  base::UnixSeconds until = 0;  // the first second at which it no longer counts
  std::string wanting;          // why it does not count now, as a sentence; empty when it does
};

// One for each promise of the pack, in its order.
std::vector<PromiseState> promises_of(const link::WorkerStatement& worker, const pack::Pack& pack,
                                      base::UnixSeconds now);

// Throws Failure that names every promise which does not count now, and how to renew it (R-C5a,
// N11a, N12).
void check_promises(const link::WorkerStatement& worker, const pack::Pack& pack,
                    base::UnixSeconds now);

// Sentences about promises that soon end: no later than the pack's lead for renewals.
std::vector<std::string> remind_promises(const link::WorkerStatement& worker,
                                         const pack::Pack& pack, base::UnixSeconds now);

}  // namespace foyer::cli
