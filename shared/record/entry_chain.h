#pragma once
// A unit's entries as the relay gives them: one unbroken chain, by workers of the agency, at least
// as long as the one seen before. A chain that was cut, forked, gapped or mixed is refused whole.

#include <string>
#include <vector>

#include "record/entry.h"
#include "record/verify.h"

namespace foyer::record {

// Where a desk saw a unit's chain end. Kept beside the case, so that nobody can show it an older
// or another one.
struct ChainHead {
  std::int64_t seq = 0;  // 0: nothing seen yet
  std::string hash;      // hash name of that sealed entry
};

// An entry as the relay gives it. A disposed one has no bytes any more: its receipt alone stands
// for its place in the chain.
struct KeptEntry {
  base::Bytes sealed;
  std::string receipt = {};
};

struct Chain {
  std::vector<Entry> entries;  // in order, without the disposed ones
  ChainHead head;              // where the next one continues: for none, (0, first prev)
  int disposed = 0;            // how many were disposed of
};

// `kept` is the whole chain from its first entry. A disposed entry is believed when the relay's
// receipt for it verifies, and a `dispose` entry by a worker stands after it; Code::denied
// otherwise. Code::conflict when it is shorter than `known`
// or another one; Code::bad_proof, Code::denied (not a reading worker of the keyset it names, or a
// keyset older than an entry before it names), Code::wrong_key when a key is missing.
base::Result<Chain> verify_entries(std::string_view unit_id, const std::vector<KeptEntry>& kept,
                                   const seal::Keyring& keyring, const Evidence& evidence,
                                   const ChainHead& known);

}  // namespace foyer::record
