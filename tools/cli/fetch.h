#pragma once
// The inbox, and a submission's parts as the relay holds them.

#include <string>
#include <vector>

#include "cli/desk.h"
#include "record/verify.h"
#include "work/listing.h"

namespace foyer::cli {

using work::InboxEntry;

// All that came after `seq`, oldest first.
std::vector<InboxEntry> read_inbox(const Desk& desk, std::int64_t seq);
InboxEntry find_entry(const Desk& desk, std::int64_t seq);

// Stops with the day when it was disposed of. Refuses bytes that do not have the digest they are
// listed under.
std::vector<record::Received> fetch_parts(const Desk& desk, const InboxEntry& entry);

}  // namespace foyer::cli
