#pragma once
// New team and on-duty keys: what comes in from the next keyset on is closed to whoever has only
// the old ones.

#include "cli/agency_folder.h"
#include "keys/keyset.h"
#include "seal/key_file.h"

namespace foyer::cli {

// Draws both, writes them wrapped to every reader of `next`, and names them in it.
void rotate_shared(NewFiles& files, const AgencyFolder& folder, keys::Keyset& next,
                   std::int64_t epoch);

// Every wrapped file that this worker opens is wrapped anew, to these readers alone.
void rewrap_shared(NewFiles& files, const AgencyFolder& folder, const seal::WorkerKeys& granting,
                   const std::vector<std::string>& readers);

// Said once they are there: which files of keys/ every worker gets, and that her desk is an old
// one.
void say_what_workers_need(std::int64_t epoch);

}  // namespace foyer::cli
