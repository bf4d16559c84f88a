#pragma once
// Which contacts of a worker look private: clients are told to expect her at the official ones and
// nowhere else (R-C5b, N11b).

#include <string>
#include <vector>

#include "link/manifest.h"
#include "pack/pack.h"

namespace foyer::cli {

// As sentences for whoever saves the profile. An address or page is the agency's own when it is
// one of the pack's contacts or at the same host or below the same page; at a host where anybody
// may have one (assets/public_hosts.json) only the very page or address counts. Without a pack
// nothing but such hosts and bare handles can be told.
std::vector<std::string> flag_contacts(const link::WorkerStatement& worker, const pack::Pack* pack);

}  // namespace foyer::cli
