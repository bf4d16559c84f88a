#pragma once
// One step onward: the next keyset, chained to the newest, and the next agency.json.

#include <string>

#include "cli/agency_folder.h"

namespace foyer::cli {

// Signs `next` as the epoch after `newest`; the hash name of what was added.
std::string add_next_keyset(NewFiles& files, const AgencyFolder& folder, const NamedKeyset& newest,
                            keys::Keyset next, const keys::SigningKey& root);
void add_next_agency(NewFiles& files, const AgencyFolder& folder, keys::Agency next,
                     const keys::SigningKey& root);
// The next keyset, and an agency.json in which nothing is new but that keyset; its hash name.
std::string add_next_step(NewFiles& files, const AgencyFolder& folder, const NamedKeyset& newest,
                          keys::Keyset next, const keys::SigningKey& root);

}  // namespace foyer::cli
