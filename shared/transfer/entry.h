#pragma once
// How case entries travel: what a desk posts, and the relay's receipt for it. FORMAT.md has the
// members; what an entry says is sealed and the relay cannot read it (record/FORMAT.md).

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "keys/keyset.h"

namespace foyer::transfer {

// b64u(SHA-256(unitId)): what the first entry of a unit has as its `prev`.
std::string first_prev(std::string_view unit_id);

// What an entry asks of the relay, which cannot read it: a hold under which nothing of the unit is
// deleted, its end, or the deletion of all that is sealed of these submissions and of the entries
// before this one. Stored and done together, or not at all.
struct UnitAct {
  enum class Kind { hold, lift, dispose } kind = Kind::hold;
  std::vector<std::string> submissions;  // digests as in their receipts; none for lift
};
std::string_view name(UnitAct::Kind kind);

struct EntryPost {
  std::string unit_id;   // 1 to 64 letters of b64u
  std::int64_t seq = 0;  // 1, 2, 3 ...
  std::string prev;      // hash name of the former sealed entry
  base::Bytes sealed;    // age file, at most limits::sealed_entry_bytes_max
  std::optional<UnitAct> act = {};
};
std::string write_entry_post(const EntryPost& post);
base::Result<EntryPost> parse_entry_post(std::string_view text);

struct EntryReceipt {
  std::string unit_id;
  std::int64_t seq = 0;
  std::string prev, entry;  // hash names of the sealed entries
  base::UnixSeconds time = 0;
};
std::string write_entry_receipt(const EntryReceipt& receipt, const keys::SigningKey& relay);
// Whatever it is for: any relay key of the keysets valid at its time counts.
base::Result<EntryReceipt> read_entry_receipt(std::string_view text,
                                              const std::vector<const keys::Keyset*>& keysets);
// Compares every field with what was posted; any relay key of the keysets valid at that time
// counts.
base::Result<EntryReceipt> verify_entry_receipt(std::string_view text, const EntryPost& sent,
                                                const std::vector<const keys::Keyset*>& keysets);

}  // namespace foyer::transfer
