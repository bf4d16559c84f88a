#pragma once
// A link as its escrow keeps it, held against what the relay has: before it is shown again.

#include "base/json.h"
#include "link/escrow.h"
#include "link/manifest.h"

namespace foyer::work {

// `answer` is the relay's for GET /v1/links/{id}. Code::mismatch where it holds other manifests
// than the link's address names.
base::Result<link::PrivateManifest> read_kept_link(const base::Json& answer,
                                                   const link::Escrow& escrow);

}  // namespace foyer::work
