#pragma once
// A walk-in: an intake that no worker's link began. What would be a link's private manifest is
// public here and proved by a publisher; the page makes the rest of the link by itself, so that all
// that follows is the same. Bytes in FORMAT.md.

#include "link/opening.h"

namespace foyer::link {

// Without unitId, which is the link's id, and with one turn. `worker` is who answers for walk-ins;
// who the client is gets confirmed by a worker later.
std::string write_walk_in(const PrivateManifest& manifest,
                          const std::vector<std::string>& languages,
                          const keys::SigningKey& publisher);

// The proof of kind walk-in by whoever it names; whether that key may publish is asked of the
// keyset. unit_id comes out empty.
base::Result<ProvedManifest> parse_walk_in(std::string_view text);

// All that a link's holder has once the code was right, made from fresh randomness. The key is
// HKDF(S, "walk-in"): no relay holds a half of it, so S is kept nowhere but in memory.
struct WalkIn {
  Fragment fragment;
  LinkSecrets secrets;
  base::Secret32 k;
  base::Bytes sealed_public, sealed_private;
  OpenedPublic opened_public;
  OpenedPrivate opened_private;
};
base::Result<WalkIn> make_walk_in(std::string_view manifest_text, std::string_view agency_id,
                                  base::UnixSeconds expiry, base::Random& random);

// Whether a publisher of the pinned and of the newest keyset proved it, and the worker that it
// names stands in both.
base::Status check_publisher(const OpenedPrivate& opened, const PublicManifest& public_manifest,
                             std::string_view pinned_text, const keys::Keyset& pinned,
                             const keys::Keyset& newest);

}  // namespace foyer::link
