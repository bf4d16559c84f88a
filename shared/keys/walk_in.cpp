#include "keys/walk_in.h"

namespace foyer::keys {

std::string write_walk_in(std::string line, const SigningKey& publisher) {
  const Proof proof = make_proof(publisher, ProofKind::walk_in, {base::sha256(line)});
  return std::move(line) + '\n' + write_proof_line({publisher.public_key, proof});
}

base::Result<PublicKey> check_walk_in(std::string_view text) {
  if (text.size() > base::limits::manifest_bytes_max) {
    return base::fail(base::Code::too_large, "The walk-in manifest is too large.");
  }
  const auto lines = parse_two_lines(text);
  if (!lines) return std::unexpected(lines.error());
  const auto proof = parse_proof_line(lines->second);
  if (!proof) return std::unexpected(proof.error());
  if (const auto proved = verify_walk_in(lines->first, *proof); !proved) {
    return std::unexpected(proved.error());
  }
  const auto body = base::parse_json(lines->first, base::limits::manifest_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = check_version(*body); !known) return std::unexpected(known.error());
  return proof->by;
}

base::Status verify_walk_in(std::string_view line, const ProofLine& proof) {
  return verify_walk_in(base::sha256(line), proof);
}

base::Status verify_walk_in(const base::Digest& line, const ProofLine& proof) {
  return verify_proof(proof.by, ProofKind::walk_in, proof.proof, {line});
}

}  // namespace foyer::keys
