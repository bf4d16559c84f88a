#pragma once
// What a worker declares on every link: name, place, licences, official contacts, attestations.
// Kept in workers/<id>.json; it holds no secret.

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/command.h"
#include "link/manifest.h"

namespace foyer::cli {

// --name, --state, --licence, --contact, --attestation
const std::vector<Option>& profile_options();

link::WorkerStatement profile_from(const Arguments& arguments, const std::string& id,
                                   const std::string& name);
std::string write_profile(const link::WorkerStatement& worker);
link::WorkerStatement parse_profile(std::string_view text);

// A worker's id: lower-case letters, digits and '-', at most 40. Throws Failure.
std::string check_worker_id(std::string id);

}  // namespace foyer::cli
