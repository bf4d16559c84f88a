#include "record/part.h"

#include "record/lines.h"
#include "record/proofs.h"
#include "record/read_bytes.h"
#include "seal/age.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Json;
using base::Result;
using keys::ProofKind;

constexpr int version = 1;

std::string write_line(const PartHead& head, const Json& content, const keys::PublicKey& session) {
  Json manifest = Json::object().set("public", head.manifest.public_text);
  manifest.set("privateDigest", base::to_b64u(head.manifest.private_digest));
  manifest.set("by", base::to_b64u(head.manifest.maker));
  manifest.set("proof", base::to_b64u(head.manifest.proof));
  Json out = Json::object().set("v", version).set("kind", head.kind);
  out.set("recordId", head.record_id).set("linkId", head.link_id).set("keysetHash", head.keyset);
  out.set("sessionKey", base::to_b64u(session)).set("manifest", std::move(manifest));
  return base::to_jcs(out.set("content", content));
}

Result<ReadPart> read_line(std::string_view line) {
  auto json = base::parse_json(line, base::limits::record_bytes_max);
  if (!json) return std::unexpected(json.error());
  if ((*json)["v"].integer() != version) {
    return fail(Code::unknown_version, "This part has a version that this program does not know.");
  }
  const Json& manifest = (*json)["manifest"];
  ReadPart out;
  out.head.kind = (*json)["kind"].text();
  out.head.record_id = (*json)["recordId"].text();
  out.head.link_id = (*json)["linkId"].text();
  out.head.keyset = (*json)["keysetHash"].text();
  out.head.manifest.public_text = manifest["public"].text();
  out.content = (*json)["content"];
  if (out.head.kind.empty() || !out.content.is_object() ||
      !read_bytes(*json, "sessionKey", out.session) ||
      !read_bytes(manifest, "privateDigest", out.head.manifest.private_digest) ||
      !read_bytes(manifest, "by", out.head.manifest.maker) ||
      !read_bytes(manifest, "proof", out.head.manifest.proof)) {
    return fail(Code::malformed, "A part lacks what would prove where it came from.");
  }
  return out;
}

}  // namespace

Result<SealedPart> seal_part(const PartHead& head, const Json& content,
                             const keys::SigningKey& session, const keys::SigningKey& link,
                             const std::vector<std::string>& recipients, base::Random& random) {
  const std::string line = write_line(head, content, session.public_key);
  const base::ByteSpan over = base::as_bytes(line);
  const Proofs proofs{make_proof(session, ProofKind::part, {over}),
                      make_proof(link, ProofKind::part, {over})};
  base::Bytes plaintext = base::to_bytes(line + '\n' + write_proofs(proofs) + '\n');
  seal::pad(plaintext);
  if (plaintext.size() > base::limits::part_bytes_max) {
    return fail(Code::too_large, "A part is too large.");
  }
  auto body = seal::seal_to(recipients, plaintext, random);
  sodium_memzero(plaintext.data(), plaintext.size());
  if (!body) return std::unexpected(body.error());
  transfer::Part entry{head.kind, base::hash_name(*body), static_cast<std::int64_t>(body->size())};
  return SealedPart{std::move(entry), std::move(*body)};
}

Result<ReadPart> read_part(std::string_view plaintext) {
  const auto lines = split_padded(plaintext, 2);
  if (!lines) return std::unexpected(lines.error());
  auto part = read_line(lines->front());
  if (!part) return part;
  const auto proofs = parse_proofs(lines->back());
  if (!proofs) return std::unexpected(proofs.error());
  const auto manifest = link::parse_public(part->head.manifest.public_text);
  if (!manifest) return std::unexpected(manifest.error());
  const base::ByteSpan over = base::as_bytes(lines->front());
  const auto origin = verify(part->head.manifest);
  const bool holds = manifest->link_id == part->head.link_id && origin &&
                     verify_proof(part->session, ProofKind::part, proofs->session, {over}) &&
                     verify_proof(manifest->link_key, ProofKind::part, proofs->link, {over});
  if (!holds) return fail(Code::bad_proof, "A part does not prove where it came from.");
  part->origin = *origin;
  return part;
}

}  // namespace foyer::record
