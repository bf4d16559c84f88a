#pragma once
// What the relay lists for a worker, read strictly: ids and digests become paths, so each must be a
// plain name.

#include <string>
#include <vector>

#include "base/json.h"
#include "record/entry_chain.h"
#include "transfer/protocol.h"

namespace foyer::work {

// A submission as the inbox names it. Nothing of it is opened.
struct InboxEntry {
  std::int64_t seq = 0;
  std::string link_id, receipt;
  int turn = 0;
  base::UnixSeconds time = 0;
  bool late = false;
  base::UnixSeconds disposed = 0;  // when its parts were deleted; 0: they are there
  transfer::WayDigests way;        // empty where the client chose no way back
  std::vector<transfer::Part> parts;
};

struct ListedLink {
  std::string link_id, state, escrow;  // escrow: b64u, empty once the relay deleted it
  base::UnixSeconds expiry = 0;
  int misses = 0, turns = 0, committed = 0;
};

// A client's note by her way back, still sealed.
struct ListedNote {
  std::int64_t number = 0;      // in the order in which notes came, over all ways
  std::int64_t submission = 0;  // number of the inbox
  std::int64_t seq = 0;
  std::string way, prev;
  base::UnixSeconds time = 0;
  base::Bytes file;
};

// How many entries a unit's chain has.
struct ListedChain {
  std::string unit_id;
  std::int64_t entries = 0;
};

// One answer of a list that comes in pages.
template <typename T>
struct Listing {
  std::vector<T> items;
  std::int64_t next = 0;  // ask for what is after this

  // Whether something may follow what came after `after`.
  bool goes_on(std::int64_t after) const { return !items.empty() && next > after; }
};

// Which one it is, when it came and its parts.
base::Json listed_json(const InboxEntry& entry);
// As the relay lists it.
base::Json inbox_entry_json(const InboxEntry& entry);

// Each of the relay's answers; Code::malformed for what cannot be meant.
base::Result<Listing<InboxEntry>> parse_inbox(const base::Json& page);
base::Result<Listing<ListedLink>> parse_links(const base::Json& page);
base::Result<Listing<ListedChain>> parse_chains(const base::Json& page);
base::Result<Listing<ListedNote>> parse_notes(const base::Json& page);
base::Result<Listing<record::KeptEntry>> parse_entries(const base::Json& page);

// The digest that the receipt names, by which the relay knows the submission.
base::Result<std::string> receipt_digest(const InboxEntry& entry);

// Letters, digits, '-' and '_' only, not too long: safe as one part of a path.
bool is_plain_name(std::string_view name);

}  // namespace foyer::work
