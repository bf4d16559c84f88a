#include "link/opening.h"

namespace foyer::link {

using base::Code;
using base::fail;

base::Result<OpenedPublic> open_public(const Fragment& fragment, const LinkSecrets& secrets,
                                       base::ByteSpan sealed_public,
                                       base::ByteSpan sealed_private) {
  if (!base::equal_in_constant_time(fragment.h, hash_manifests(sealed_public, sealed_private))) {
    return fail(Code::mismatch, "What belongs to this link was changed or swapped.");
  }
  const auto text = open(secrets.public_key, "public", secrets.link_id, sealed_public);
  if (!text) return std::unexpected(text.error());
  auto manifest = parse_public(base::as_text(*text));
  if (!manifest) return std::unexpected(manifest.error());
  if (manifest->link_id != secrets.link_id) {
    return fail(Code::mismatch, "What belongs to this link was made for another one.");
  }
  return OpenedPublic{std::move(*manifest), base::to_text(*text)};
}

base::Result<OpenedPrivate> open_private(const base::Secret32& k, const OpenedPublic& opened,
                                         base::ByteSpan sealed_private) {
  if (derive_link_sign(k).public_key != opened.manifest.link_key) {
    return fail(Code::mismatch, "What belongs to this link was made for another one.");
  }
  const auto text = open(derive_private_key(k), "private", opened.manifest.link_id, sealed_private);
  if (!text) return std::unexpected(text.error());
  auto proved = parse_private(base::as_text(*text), opened.text);
  if (!proved) return std::unexpected(proved.error());
  return OpenedPrivate{std::move(*proved), base::to_text(*text)};
}

base::Status check_maker(const OpenedPrivate& opened, const PublicManifest& public_manifest,
                         std::string_view pinned_text, const keys::Keyset& pinned,
                         const keys::Keyset& newest) {
  if (base::hash_name(base::as_bytes(pinned_text)) != opened.proved.manifest.keyset) {
    return fail(Code::mismatch, "These are not the keys that the link was made with.");
  }
  if (public_manifest.agency != pinned.agency || public_manifest.agency != newest.agency) {
    return fail(Code::mismatch, "This link was made for another agency.");
  }
  const keys::Worker* then = find_worker(pinned, opened.proved.maker, "maker");
  const keys::Worker* now = find_worker(newest, opened.proved.maker, "maker");
  if (then == nullptr || now == nullptr) {
    return fail(Code::denied, "The person who made this link may not make links.");
  }
  if (then->id != opened.proved.manifest.worker.id) {
    return fail(Code::mismatch, "This link names another worker than the one who made it.");
  }
  return {};
}

}  // namespace foyer::link
