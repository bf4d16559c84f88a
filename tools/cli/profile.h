#pragma once
// What a worker declares on every link: name, place, licences, official contacts, attestations.
// Kept in workers/<id>.json; it holds no secret.

#include <string>
#include <vector>

#include "cli/agency_folder.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "link/manifest.h"

namespace foyer::cli {

// --name, --state, --licence, --contact, --attestation
const std::vector<Option>& profile_options();

link::WorkerStatement profile_from(const Arguments& arguments, const std::string& id,
                                   const std::string& name);
// The same with what the arguments say in place of what was there; a list is replaced whole.
link::WorkerStatement change_profile(link::WorkerStatement worker, const Arguments& arguments);
std::string write_profile(const link::WorkerStatement& worker);
link::WorkerStatement parse_profile(std::string_view text);
link::WorkerStatement read_profile(const AgencyFolder& folder, const std::string& id);
void save_profile(const AgencyFolder& folder, const link::WorkerStatement& worker);
// Asks on the terminal about each contact that looks private; the profile is saved all the same.
void question_contacts(const AgencyFolder& folder, const link::WorkerStatement& worker);

// A worker's id: lower-case letters, digits and '-', at most 40. Throws Failure.
std::string check_worker_id(std::string id);

}  // namespace foyer::cli
