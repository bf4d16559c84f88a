#include "cli/link_kept.h"

#include "cli/failure.h"
#include "work/link_kept.h"

namespace foyer::cli {
namespace {

link::PrivateManifest read_manifests(const Desk& desk, const link::Escrow& escrow) {
  const link::LinkSecrets secrets = link::derive_link(escrow.s);
  return need(work::read_kept_link(
      desk.relay.get_json("/v1/links/" + secrets.link_id, link::bearer(secrets.open_token)),
      escrow));
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
