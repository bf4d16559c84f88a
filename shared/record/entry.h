#pragma once
// Case entries: every act after a submission (confirmed, countersigned, activated, withdrawn ...)
// is one document with a worker's proof, sealed to the team, chained to the entry before.
// FORMAT.md has the bytes and what each kind says.

#include <string>
#include <vector>

#include "base/json.h"
#include "base/random.h"
#include "base/time.h"
#include "keys/keyset.h"
#include "seal/age.h"

namespace foyer::record {

enum class EntryKind {
  review,
  identity,
  capacity,
  countersign,
  activate,
  session,
  notice,
  renew,
  withdraw,
  answer,
  search,
  handover,
  hold,
  retain,
  dispose,
  legal_basis,
  disclose,
  paper,
};
inline constexpr int entry_kinds = static_cast<int>(EntryKind::paper) + 1;
std::string_view name(EntryKind kind);
base::Result<EntryKind> parse_entry_kind(std::string_view name);

struct Entry {
  std::string unit_id;
  // What it is about: b64u(SHA-256(line 1)) of each submission that the worker had before her.
  std::vector<std::string> submissions;
  std::string keyset;    // hash name of the newest keyset, whose team it is sealed to
  std::int64_t seq = 0;  // 1, 2, 3 ...
  std::string prev;      // hash name of the sealed entry before; the first: SHA-256(unitId)
  EntryKind kind = EntryKind::review;
  std::string by;            // the worker's id in that keyset
  base::UnixSeconds at = 0;  // her clock's claim
  base::Json body;           // members by kind
};

// The members that a kind has, no others; nothing too long, hidden or outside its list of words.
base::Status check_body(EntryKind kind, const base::Json& body);

// Proves, pads to 4 KiB steps and seals to team and recovery.
base::Result<base::Bytes> seal_entry(const Entry& entry, const keys::SigningKey& worker,
                                     const keys::Keyset& keyset, base::Random& random);

struct ProvedEntry {
  Entry entry;
  keys::PublicKey by{};
};
// The plaintext of a sealed entry: padding, proof, form and body. Whether that key may act for the
// agency is the caller's question, and verify_entries answers it.
base::Result<ProvedEntry> read_entry(std::string_view plaintext);

}  // namespace foyer::record
