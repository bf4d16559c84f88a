#include "record/layers.h"

namespace foyer::record {
namespace {

using keys::ProofKind;

}  // namespace

Verdict verify_session(const OpenedRecord& record) {
  const bool holds =
      verify_proof(record.document.session, ProofKind::session, record.proofs.session,
                   {base::as_bytes(record.line1), base::as_bytes(record.line2)})
          .has_value();
  return holds ? Verdict{Layer::session, State::ok, "It is unchanged since it was signed."}
               : Verdict{Layer::session, State::failed, "It was changed after it was signed."};
}

Verdict verify_link(const OpenedRecord& record) {
  const ReadDocument& document = record.document;
  const auto manifest = link::parse_public(document.public_text);
  const bool holds = manifest && manifest->link_id == document.link_id &&
                     verify_proof(manifest->link_key, ProofKind::link, record.proofs.link,
                                  {base::as_bytes(record.line1), base::as_bytes(record.line2)});
  if (!holds) {
    return {Layer::link, State::failed, "It did not come through the link it names."};
  }
  const auto proved = link::parse_private(document.private_text, document.public_text);
  if (proved && proved->origin == link::Origin::walk_in) {
    return {Layer::link, State::not_applicable,
            "Nobody was sent a link: anyone could have begun this. Confirm who the client is."};
  }
  return {Layer::link, State::ok,
          "It came through this link; whoever made the link, any holder of the team's key, or the "
          "relay together with someone who held the link could have made it too."};
}

Verdict verify_hash(const OpenedRecord& record) {
  const ReadDocument& document = record.document;
  const auto opened_public =
      link::open(document.public_key, "public", document.link_id, document.sealed_public);
  const auto opened_private =
      link::open(document.private_key, "private", document.link_id, document.sealed_private);
  const bool holds =
      link::hash_manifests(document.sealed_public, document.sealed_private) == document.h &&
      opened_public && base::as_text(*opened_public) == document.public_text && opened_private &&
      base::as_text(*opened_private) == document.private_text;
  return holds
             ? Verdict{Layer::hash, State::ok, "The link's address names exactly these manifests."}
             : Verdict{Layer::hash, State::failed,
                       "The manifests are not those that the link's address names."};
}

Verdict verify_marks(const OpenedRecord& record, std::vector<Mark>& marks) {
  if (record.document.refused) {
    return record.line2 == "[]"
               ? Verdict{Layer::marks, State::not_applicable,
                         "Nobody has to sign that she wants no electronic record."}
               : Verdict{Layer::marks, State::failed, "A refusal of electronic records is marked."};
  }
  auto read = parse_marks(record.line2, base::sha256(record.line1));
  bool holds = read.has_value();
  for (std::size_t i = 0; holds && i < read->size(); ++i) {
    holds = (*read)[i].signer == record.document.role;
  }
  if (!holds) {
    return {Layer::marks, State::failed, "There is no mark that covers this document."};
  }
  marks = std::move(*read);
  return {Layer::marks, State::ok, "Every mark covers this document and is not empty."};
}

}  // namespace foyer::record
