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

// One of its parts. Stops at bytes that do not have the digest they are listed under.
base::Bytes fetch_part(const Desk& desk, const InboxEntry& entry, const transfer::Part& part);
// All of them. Stops with the day when it was disposed of.
std::vector<record::Received> fetch_parts(const Desk& desk, const InboxEntry& entry);

// A unit's whole chain, still sealed.
std::vector<record::KeptEntry> fetch_entries(const Desk& desk, const std::string& unit_id);
// All that were added to anything.
std::vector<work::ListedHeader> fetch_headers(const Desk& desk);
// The ids of all units that have entries.
std::vector<std::string> list_units(const Desk& desk);

}  // namespace foyer::cli
