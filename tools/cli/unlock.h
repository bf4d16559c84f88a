#pragma once
// Opening the key files of an agency's folder.

#include <memory>
#include <vector>

#include "cli/agency_folder.h"
#include "cli/passphrase.h"
#include "seal/key_file.h"

namespace foyer::cli {

keys::SigningKey unlock_seed(const AgencyFolder& folder, keys::SeedKind kind,
                             Passphrases& passphrases);

// --worker ID, or the only worker whose key file lies in the folder.
std::string worker_id(const AgencyFolder& folder, const Arguments& arguments);
seal::WorkerKeys unlock_worker(const AgencyFolder& folder, const std::string& id,
                               Passphrases& passphrases);

// Team and on-duty identities that are wrapped to this worker, newest first; stops where there is
// none.
std::vector<seal::Identity> unlock_shared(const AgencyFolder& folder,
                                          const seal::WorkerKeys& worker);
// The same, and behind them the recovery key where --recovery FILE gives it: with it nobody has to
// be let in by the team.
std::vector<seal::Identity> unlock_openers(const Arguments& arguments, const AgencyFolder& folder,
                                           const seal::WorkerKeys& worker);
std::vector<const seal::Identity*> pointers(const std::vector<seal::Identity>& identities);

}  // namespace foyer::cli
