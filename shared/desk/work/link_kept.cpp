#include "work/link_kept.h"

#include "link/opening.h"

namespace foyer::work {

base::Result<link::PrivateManifest> read_kept_link(const base::Json& answer,
                                                   const link::Escrow& escrow) {
  const auto sealed_public = base::parse_b64u(answer["public"].text());
  const auto sealed_private = base::parse_b64u(answer["private"].text());
  if (!sealed_public || !sealed_private ||
      link::hash_manifests(*sealed_public, *sealed_private) != escrow.h) {
    return base::fail(base::Code::mismatch,
                      "The relay holds other manifests than this link names. Do not use the link.");
  }
  const link::LinkSecrets secrets = link::derive_link(escrow.s);
  const auto fragment = link::parse_fragment(link::write_fragment(escrow.s, escrow.h));
  if (!fragment) return std::unexpected(fragment.error());
  const auto open = link::open_public(*fragment, secrets, *sealed_public, *sealed_private);
  if (!open) return std::unexpected(open.error());
  auto hidden = link::open_private(link::derive_k(escrow.s, escrow.r), *open, *sealed_private);
  if (!hidden) return std::unexpected(hidden.error());
  return std::move(hidden->proved.manifest);
}

}  // namespace foyer::work
