#include "record/submission.h"

#include "record/answers_json.h"
#include "record/document.h"
#include "record/part.h"
#include "record/proofs.h"
#include "seal/age.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Result;
using keys::ProofKind;

constexpr std::size_t record_id_bytes = 16;

struct OpenedLink {
  link::PublicManifest public_manifest;
  link::PrivateManifest manifest;
};

// The manifests as this link's own, with a role for this turn.
Result<OpenedLink> read_link(const LinkFacts& link, const keys::SigningKey& link_key) {
  auto public_manifest = link::parse_public(link.public_text);
  if (!public_manifest) return std::unexpected(public_manifest.error());
  auto proved = link::parse_private(link.private_text, link.public_text);
  if (!proved) return std::unexpected(proved.error());
  if (public_manifest->link_key != link_key.public_key) {
    return fail(Code::mismatch, "This link's manifest belongs to another link.");
  }
  if (link.turn < 0 || static_cast<std::size_t>(link.turn) >= proved->manifest.turns.size()) {
    return fail(Code::mismatch, "This link has no such turn.");
  }
  return OpenedLink{std::move(*public_manifest), std::move(proved->manifest)};
}

Result<SealedPart> seal_duty(const Duty& duty, const LinkFacts& link, const keys::Keyset& keyset,
                             const DocumentHead& head, const keys::SigningKey& session,
                             const keys::SigningKey& link_key, base::Random& random) {
  auto manifest = prove_manifest(link.public_text, link.private_text);
  if (!manifest) return std::unexpected(manifest.error());
  const auto public_manifest = link::parse_public(link.public_text);
  const PartHead part{"duty", head.record_id, public_manifest->link_id, head.keyset,
                      std::move(*manifest)};
  return seal_part(part, to_json(duty), session, link_key,
                   {keyset.team, keyset.recovery, keyset.duty}, random);
}

}  // namespace

Result<Draft> draft_submission(const Answers& answers, const Duty& duty, const LinkFacts& link,
                               const keys::Keyset& keyset, std::string_view keyset_hash,
                               base::Random& random) {
  const keys::SigningKey link_key = link::derive_link_sign(link.k);
  const auto opened = read_link(link, link_key);
  if (!opened) return std::unexpected(opened.error());

  Draft out;
  out.record_id = base::to_b64u(random.bytes(record_id_bytes));
  out.session = keys::make_signing_key(random);
  DocumentHead head{out.record_id, std::string(keyset_hash), out.session.public_key, {}};
  auto part = seal_duty(duty, link, keyset, head, out.session, link_key, random);
  if (!part) return std::unexpected(part.error());
  head.parts.push_back(part->entry);
  const base::Json document =
      write_document(head, answers, link, opened->public_manifest, opened->manifest);
  if (auto ok = check_answers(answers, document); !ok) return std::unexpected(ok.error());
  out.document = base::to_jcs(document);
  if (out.document.size() > base::limits::record_bytes_max) {
    return fail(Code::too_large, "The record is too large.");
  }
  out.digest = base::sha256(out.document);
  out.role = opened->manifest.turns[static_cast<std::size_t>(link.turn)];
  out.refusal = answers.refusal.has_value();
  out.duty = std::move(part->entry);
  out.duty_body = std::move(part->body);
  return out;
}

Result<Made> seal_submission(Draft draft, const std::vector<Mark>& marks, const LinkFacts& link,
                             const keys::Keyset& keyset, base::Random& random) {
  for (const Mark& mark : marks) {
    if (mark.signer != draft.role) return fail(Code::mismatch, "A mark is of another signer.");
  }
  if (draft.refusal && !marks.empty()) {
    return fail(Code::conflict, "A refusal of electronic records takes no mark.");
  }
  const keys::SigningKey link_key = link::derive_link_sign(link.k);
  const auto line2 = draft.refusal ? Result<std::string>("[]") : write_marks(marks, draft.digest);
  if (!line2) return std::unexpected(line2.error());
  const auto over = {base::as_bytes(draft.document), base::as_bytes(*line2)};
  const Proofs proofs{make_proof(draft.session, ProofKind::session, over),
                      make_proof(link_key, ProofKind::link, over)};
  base::Bytes plaintext =
      base::to_bytes(draft.document + '\n' + *line2 + '\n' + write_proofs(proofs) + '\n');
  seal::pad(plaintext);
  auto body = seal::seal_to({keyset.team, keyset.recovery}, plaintext, random);
  sodium_memzero(plaintext.data(), plaintext.size());
  if (!body) return std::unexpected(body.error());

  const auto public_manifest = link::parse_public(link.public_text);
  if (!public_manifest) return std::unexpected(public_manifest.error());
  Made out;
  out.commit.link_id = public_manifest->link_id;
  out.commit.turn = link.turn;
  out.commit.parts = {{"record", base::hash_name(*body), static_cast<std::int64_t>(body->size())},
                      draft.duty};
  out.bodies.push_back(std::move(*body));
  out.bodies.push_back(std::move(draft.duty_body));
  out.document = std::move(draft.document);
  return out;
}

Result<Made> make_submission(const Answers& answers, const Duty& duty,
                             const std::vector<Mark>& marks, const LinkFacts& link,
                             const keys::Keyset& keyset, std::string_view keyset_hash,
                             base::Random& random) {
  auto draft = draft_submission(answers, duty, link, keyset, keyset_hash, random);
  if (!draft) return std::unexpected(draft.error());
  return seal_submission(std::move(*draft), marks, link, keyset, random);
}

}  // namespace foyer::record
