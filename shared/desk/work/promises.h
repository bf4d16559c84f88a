#pragma once
// What the pack lets every worker promise before she makes links: which of it counts now, and what
// stands against a link.

#include <string>
#include <vector>

#include "base/time.h"
#include "link/manifest.h"
#include "pack/pack.h"

namespace foyer::work {

struct Promise {
  // Why it does not count: never made, made in older words, of a day that never was, too old.
  enum class Wanting { nothing, never, new_words, no_day, too_old };
  std::string id, version;      // as the pack has it now
  std::string on;               // the day of the last promise of this version; empty: none
  base::UnixSeconds until = 0;  // the first second at which it no longer counts
  Wanting wanting = Wanting::nothing;

  bool counts() const { return wanting == Wanting::nothing; }
};
// One for each promise of the pack, in its order.
std::vector<Promise> promises_of(const link::WorkerStatement& worker, const pack::Pack& pack,
                                 base::UnixSeconds now);

// Why this worker may not make a link for these channels now: a licence that ran out (N8a), a
// promise that does not count (R-C5a, N12), a channel without a purpose of work, or with one that
// the pack does not have for it (N10).
struct Hindrance {
  enum class Kind { licence, promise, channel, purpose, no_purpose } kind;
  std::string what;       // the licence's state, or an id
  std::string more = {};  // its number and end, or the purpose
};
std::vector<Hindrance> hindrances(const link::WorkerStatement& worker,
                                  const std::vector<link::ChannelUse>& channels,
                                  const pack::Pack& pack, base::UnixSeconds now);

}  // namespace foyer::work
