#pragma once
// Opening a link in the order that keeps it safe: H first, then the public manifest with S, then,
// once the relay has released R for the spoken code, the private one with K.

#include <string>

#include "link/manifest.h"

namespace foyer::link {

struct OpenedPublic {
  PublicManifest manifest;
  std::string text;  // exact bytes, which the maker's proof covers
};
// Code::mismatch when H is not the hash of both sealed manifests or another link is named,
// Code::bad_proof when S does not open it.
base::Result<OpenedPublic> open_public(const Fragment& fragment, const LinkSecrets& secrets,
                                       base::ByteSpan sealed_public, base::ByteSpan sealed_private);

struct OpenedPrivate {
  ProvedManifest proved;
  std::string text;  // both lines, exact
};
// Code::bad_proof when K does not open it or the maker's proof is wrong, Code::mismatch when the
// link key is not the one derived from K.
base::Result<OpenedPrivate> open_private(const base::Secret32& k, const OpenedPublic& opened,
                                         base::ByteSpan sealed_private);

// Whether the maker may make links: by the keyset that the manifest pins (Code::mismatch when this
// is not it) and by the newest, and both name the agency of the public manifest.
base::Status check_maker(const OpenedPrivate& opened, const PublicManifest& public_manifest,
                         std::string_view pinned_text, const keys::Keyset& pinned,
                         const keys::Keyset& newest);

}  // namespace foyer::link
