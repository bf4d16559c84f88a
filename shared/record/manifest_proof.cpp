#include "base/json.h"
#include "keys/walk_in.h"
#include "record/lines.h"
#include "record/part.h"
#include "record/read_bytes.h"

namespace foyer::record {

using base::Code;
using base::fail;
using base::Result;

Result<ManifestProof> prove_manifest(std::string_view public_text, std::string_view private_text) {
  const auto lines = split_lines(private_text, 2);
  if (!lines) return std::unexpected(lines.error());
  const auto json = base::parse_json(lines->back());
  if (!json) return std::unexpected(json.error());
  ManifestProof out;
  if (!read_bytes(*json, "by", out.maker) || !read_bytes(*json, "proof", out.proof)) {
    return fail(Code::malformed, "The link's manifest has no proof.");
  }
  out.public_text = public_text;
  out.private_digest = base::sha256(lines->front());
  return out;
}

Result<link::Origin> verify(const ManifestProof& proof) {
  const auto by_worker =
      keys::verify_proof(proof.maker, keys::ProofKind::manifest, proof.proof,
                         {base::as_bytes(proof.public_text), proof.private_digest});
  if (by_worker) return link::Origin::worker;
  const auto by_publisher = keys::verify_walk_in(proof.private_digest, {proof.maker, proof.proof});
  if (by_publisher) return link::Origin::walk_in;
  return std::unexpected(by_worker.error());
}

}  // namespace foyer::record
