#pragma once
// Case entries: for each unit a chain of sealed files. The relay cannot read them; it keeps their
// order, and takes a new one only at the chain's end.

#include "base/time.h"
#include "relay/store/database.h"
#include "transfer/entry.h"

namespace foyer::relay {

enum class AppendOutcome { stored, replayed };
struct Appended {
  AppendOutcome outcome = AppendOutcome::stored;
  std::string receipt;  // signed document
};

// Compare and swap: Code::conflict unless `seq` and `prev` continue the stored chain. The very
// entry that is stored already at its place gives its receipt again. Code::unavailable beyond
// `disk_bytes_max` (0: no such limit). What the entry asks of the relay (unit_acts.h) is done with
// it, and its refusal refuses the entry.
base::Result<Appended> append_entry(Database& database, const transfer::EntryPost& post,
                                    const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                    base::UnixSeconds now);

struct StoredEntry {
  std::int64_t seq = 0;
  base::UnixSeconds time = 0;
  base::Bytes sealed;  // empty once it was disposed of
  std::string receipt;
  base::UnixSeconds disposed = 0;
};
// In the order of the chain, at most `count`, and fewer when they are large: `bytes_max` is passed
// by one entry at most.
std::vector<StoredEntry> list_entries(Database& database, std::string_view unit, std::int64_t after,
                                      std::int64_t count, std::size_t bytes_max);

struct ChainLength {
  std::string unit;
  std::int64_t entries = 0;
};
// Every unit that has entries, by name; `skip` passed over. None ever goes, so that a list that is
// read page by page shows each one at least once.
std::vector<ChainLength> list_chains(Database& database, std::int64_t skip, std::int64_t count);

}  // namespace foyer::relay
