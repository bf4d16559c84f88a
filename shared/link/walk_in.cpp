#include "link/walk_in.h"

namespace foyer::link {

using base::Code;
using base::fail;

namespace {

bool knows_worker(const keys::Keyset& keyset, std::string_view id) {
  for (const keys::Worker& worker : keyset.workers) {
    if (worker.id == id) return true;
  }
  return false;
}

}  // namespace

base::Result<WalkIn> make_walk_in(std::string_view manifest_text, std::string_view agency_id,
                                  base::UnixSeconds expiry, base::Random& random) {
  const auto manifest = parse_walk_in(manifest_text);
  if (!manifest) return std::unexpected(manifest.error());
  WalkIn made;
  made.fragment.s = random.secret<32>();
  made.secrets = derive_link(made.fragment.s);
  made.k = base::derive_key(made.fragment.s.span(), "walk-in");
  const std::string& id = made.secrets.link_id;
  PublicManifest told{.agency = std::string(agency_id),
                      .link_id = id,
                      .link_key = derive_link_sign(made.k).public_key,
                      .languages = manifest->languages,
                      .code = PublicManifest::CodeWanted::waived,
                      .expiry = expiry};
  const std::string text = write_public(told);
  made.sealed_public = seal(made.secrets.public_key, "public", id, base::as_bytes(text), random);
  made.sealed_private =
      seal(derive_private_key(made.k), "private", id, base::as_bytes(manifest_text), random);
  made.fragment.h = hash_manifests(made.sealed_public, made.sealed_private);
  made.opened_public = {std::move(told), text};
  auto opened = open_private(made.k, made.opened_public, made.sealed_private);
  if (!opened) return std::unexpected(opened.error());
  made.opened_private = std::move(*opened);
  return made;
}

base::Status check_publisher(const OpenedPrivate& opened, const PublicManifest& public_manifest,
                             std::string_view pinned_text, const keys::Keyset& pinned,
                             const keys::Keyset& newest) {
  if (base::hash_name(base::as_bytes(pinned_text)) != opened.proved.manifest.keyset) {
    return fail(Code::mismatch, "These are not the keys that the walk-in was published with.");
  }
  if (public_manifest.agency != pinned.agency || public_manifest.agency != newest.agency) {
    return fail(Code::mismatch, "This walk-in is another agency's.");
  }
  const std::string_view id = opened.proved.manifest.worker.id;
  const bool both = may_publish(pinned, opened.proved.maker) &&
                    may_publish(newest, opened.proved.maker) && knows_worker(newest, id);
  if (!both) return fail(Code::denied, "Whoever published the walk-in may not publish now.");
  return {};
}

}  // namespace foyer::link
