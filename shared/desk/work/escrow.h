#pragma once
// What the relay keeps of a link for its maker and the team, so that it can be shown again.

#include <optional>
#include <string>

#include "keys/keyset.h"
#include "link/escrow.h"
#include "seal/key_file.h"
#include "work/listing.h"
#include "work/open_case.h"

namespace foyer::work {

// The age file: to the team and to her who makes it, with her proof.
base::Result<base::Bytes> seal_escrow(const link::Escrow& escrow, const seal::WorkerKeys& maker,
                                      const std::string& team, base::Random& random);

// Nothing when it is gone, is for other workers, or does not verify: made by a worker of one of the
// agency's keysets, for this very link.
std::optional<link::ProvedEscrow> open_escrow(const ListedLink& link,
                                              const std::vector<keys::Keyset>& keysets,
                                              const Identities& identities);

}  // namespace foyer::work
