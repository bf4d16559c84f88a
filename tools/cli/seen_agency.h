#pragma once
// The newest agency.json that the relay has shown to this folder, kept as seen.json {v, seq}: the
// folder's own may be older, since a worker's copy is not always renewed.

#include "cli/agency_folder.h"

namespace foyer::cli {

// Remembers it. Throws Failure when it is older than one seen before: then somebody shows the
// past, and keys in it that the agency may have given up.
void see_agency(const AgencyFolder& folder, const keys::Agency& fresh);

}  // namespace foyer::cli
