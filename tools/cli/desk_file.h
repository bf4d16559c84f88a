#pragma once
// A worker's desk file, made of what lies in the agency's folder.

#include <string>

#include "cli/agency_folder.h"
#include "seal/key_file.h"

namespace foyer::cli {

std::string make_desk_file(const Arguments& arguments, const AgencyFolder& folder,
                           const seal::WorkerKeys& worker);

}  // namespace foyer::cli
