#pragma once
// Inside this folder: line 1 of the main part, written and read. FORMAT.md lists the members.

#include <string>
#include <vector>

#include "base/json.h"
#include "link/manifest.h"
#include "record/submission.h"

namespace foyer::record {

struct DocumentHead {
  std::string record_id;
  std::string keyset;  // hash name of the keyset that it is sealed to
  keys::PublicKey session{};
  std::vector<transfer::Part> parts;  // the other ones
};

// `manifest` is what link.private_text says; its proof was verified.
base::Json write_document(const DocumentHead& head, const Answers& answers, const LinkFacts& link,
                          const link::PublicManifest& public_manifest,
                          const link::PrivateManifest& manifest);

// `kind` of a document that says only that its person wants no electronic record. A full one names
// no kind.
inline constexpr std::string_view refused_electronic = "refused-electronic";

// What a verifier needs of line 1, before it trusts any of it.
struct ReadDocument {
  base::Json json;
  std::string record_id, link_id, keyset, role;
  int turn = 0;
  bool refused = false;  // kind is refused_electronic: no marks, nothing shown
  keys::PublicKey session{};
  base::Digest h{};
  std::string public_text, private_text;
  base::Bytes sealed_public, sealed_private;
  base::Secret32 public_key, private_key;  // they open the sealed manifests
  std::vector<transfer::Part> parts;
};

// Refuses what is not JCS, other versions by name, and missing members.
base::Result<ReadDocument> parse_document(std::string_view line);

}  // namespace foyer::record
