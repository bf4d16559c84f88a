#pragma once
// The inbox, and a submission's parts as the relay holds them.

#include <string>
#include <vector>

#include "cli/desk.h"
#include "record/verify.h"

namespace foyer::cli {

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

// All that came after `seq`, oldest first.
std::vector<InboxEntry> read_inbox(const Desk& desk, std::int64_t seq);
InboxEntry find_entry(const Desk& desk, std::int64_t seq);

// The digest that the receipt names, by which the relay knows the submission.
std::string receipt_digest(const InboxEntry& entry);

// Stops with the day when it was disposed of. Refuses bytes that do not have the digest they are
// listed under.
std::vector<record::Received> fetch_parts(const Desk& desk, const InboxEntry& entry);

}  // namespace foyer::cli
