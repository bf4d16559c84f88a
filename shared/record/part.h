#pragma once
// A part besides the main one, such as the duty part: two lines, padded and sealed like the main
// part. It proves by itself that it came through the link, so that whoever is on duty need not be
// able to open the main part, and the relay cannot make one.

#include <string>
#include <vector>

#include "base/random.h"
#include "keys/keyset.h"
#include "link/manifest.h"
#include "transfer/protocol.h"

namespace foyer::record {

// What of the private manifest a part shows: enough to verify the maker's proof, none of its text.
// `maker` is the worker who made the link, or the publisher of a walk-in's manifest.
struct ManifestProof {
  std::string public_text;
  base::Digest private_digest{};  // SHA-256 of the private manifest's line 1
  keys::PublicKey maker{};
  keys::Proof proof{};
};

// Splits a private manifest's text; Code::malformed when it is not two lines.
base::Result<ManifestProof> prove_manifest(std::string_view public_text,
                                           std::string_view private_text);
// As a worker's proof or as a walk-in's: which of the two it was.
base::Result<link::Origin> verify(const ManifestProof& proof);

struct PartHead {
  std::string kind;  // duty
  std::string record_id;
  std::string link_id;
  std::string keyset;  // hash name of the keyset that it is sealed to
  ManifestProof manifest;
};

struct SealedPart {
  transfer::Part entry;  // as the commit and line 1 of the main part cite it
  base::Bytes body;
};

// Proves, pads and seals. The recipients are the caller's choice.
base::Result<SealedPart> seal_part(const PartHead& head, const base::Json& content,
                                   const keys::SigningKey& session, const keys::SigningKey& link,
                                   const std::vector<std::string>& recipients,
                                   base::Random& random);

struct ReadPart {
  PartHead head;
  link::Origin origin = link::Origin::worker;
  keys::PublicKey session{};
  base::Json content;
};

// Reads the plaintext of an opened part. Verifies padding, both proofs of kind part, the maker's
// proof, and that the link key is the one that the maker proved; who the maker is, is the
// caller's question.
base::Result<ReadPart> read_part(std::string_view plaintext);

}  // namespace foyer::record
