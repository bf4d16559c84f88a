#pragma once
// Links as the relay lists them, and the escrow that lets their makers and the team show them
// again.

#include <optional>
#include <string>
#include <vector>

#include "cli/agency_folder.h"
#include "cli/relay.h"
#include "cli/unlock.h"
#include "link/escrow.h"
#include "work/listing.h"

namespace foyer::cli {

using work::ListedLink;

std::vector<ListedLink> list_links(const Relay& relay, const keys::SigningKey& worker);
ListedLink find_link(const Relay& relay, const keys::SigningKey& worker, const std::string& id);

// The age file that the relay keeps: to the team and to her who makes it, with her proof.
base::Bytes seal_escrow(const link::Escrow& escrow, const seal::WorkerKeys& maker,
                        const std::string& team, base::Random& random);

// Nothing when it is gone, is for other workers, or does not verify: made by a worker of one of the
// agency's keysets, for this very link.
std::optional<link::ProvedEscrow> open_escrow(const ListedLink& link, const AgencyFolder& folder,
                                              const std::vector<const seal::Identity*>& identities);

}  // namespace foyer::cli
