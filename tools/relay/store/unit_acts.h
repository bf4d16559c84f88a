#pragma once
// What a case entry asks of the relay besides being kept: a legal hold, its end, and the deletion
// of what is sealed of a unit. The relay learns which submissions belong together, and no more.

#include "base/time.h"
#include "relay/store/database.h"
#include "transfer/entry.h"

namespace foyer::relay {

// In the transaction of the entry that asks for it. Code::not_found when a submission is unknown;
// Code::locked when a disposal meets a hold on the unit or on any of the submissions.
//
// A disposal deletes the bytes of all parts, the way back with its card and notes, and the sealed
// bytes of the unit's entries before `post`, those that ordered a disposal excepted. What stays is
// what receipts and chains are verified with: rows, digests, sizes, hashes, receipts. Doing it
// again for what is gone already is no error.
base::Status apply_act(Database& database, const transfer::EntryPost& post, base::UnixSeconds now);

}  // namespace foyer::relay
