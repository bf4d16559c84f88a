#include "cli/link_kept.h"

#include "cli/failure.h"
#include "link/opening.h"

namespace foyer::cli {
namespace {

// The relay's manifests must still be those that the link's address names; they say for whom the
// link is.
link::PrivateManifest read_manifests(const Desk& desk, const link::Escrow& escrow) {
  const link::LinkSecrets secrets = link::derive_link(escrow.s);
  const base::Json answer =
      desk.relay.get_json("/v1/links/" + secrets.link_id, link::bearer(secrets.open_token));
  const auto sealed_public = need(base::parse_b64u(answer["public"].text()), "The manifest");
  const auto sealed_private = need(base::parse_b64u(answer["private"].text()), "The manifest");
  if (link::hash_manifests(sealed_public, sealed_private) != escrow.h) {
    stop("The relay holds other manifests than this link names. Do not use the link.");
  }
  const auto fragment = need(link::parse_fragment(link::write_fragment(escrow.s, escrow.h)));
  const auto open =
      need(link::open_public(fragment, secrets, sealed_public, sealed_private), "The manifest");
  const base::Secret32 k = link::derive_k(escrow.s, escrow.r);
  return need(link::open_private(k, open, sealed_private), "The manifest").proved.manifest;
}

}  // namespace

LinkCard kept_link(const Arguments& arguments, const Desk& desk, const ListedLink& link,
                   const link::Escrow& kept) {
  const link::PrivateManifest manifest = read_manifests(desk, kept);
  return {desk.folder.kiosk(arguments) + "/#" + link::write_fragment(kept.s, kept.h),
          kept.code,
          link.link_id,
          kept.label,
          link.expiry,
          manifest.unit_id,
          manifest.turns,
          manifest.asks};
}

}  // namespace foyer::cli
