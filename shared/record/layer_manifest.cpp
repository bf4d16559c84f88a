#include "record/layers.h"

namespace foyer::record {
namespace {

Verdict failed(std::string_view text) {
  return {Layer::manifest, State::failed, text};
}

// The place of a keyset among the evidence, or its size.
std::size_t place(const Evidence& evidence, std::string_view hash) {
  std::size_t at = 0;
  while (at < evidence.keysets.size() &&
         base::hash_name(base::as_bytes(evidence.keysets[at])) != hash) {
    ++at;
  }
  return at;
}

// The keyset it was sealed to must be the pinned one or one that follows it, up to the newest.
bool follows(const Evidence& evidence, std::string_view pinned, std::string_view sealed_to) {
  const std::size_t from = place(evidence, pinned);
  const std::size_t to = place(evidence, sealed_to);
  const std::vector<std::string> chain(evidence.keysets.begin() + static_cast<std::ptrdiff_t>(from),
                                       evidence.keysets.end());
  return from <= to && to < evidence.keysets.size() &&
         keys::verify_chain(chain, pinned, base::hash_name(base::as_bytes(evidence.keysets.back())),
                            evidence.root);
}

}  // namespace

Verdict verify_manifest(const OpenedRecord& record, const Evidence& evidence) {
  const ReadDocument& document = record.document;
  const auto public_manifest = link::parse_public(document.public_text);
  const auto proved = link::parse_private(document.private_text, document.public_text);
  if (!public_manifest || !proved) return failed("The link's manifest has no valid proof.");
  if (evidence.keysets.empty()) {
    return {Layer::manifest, State::not_checked,
            "The agency's keysets are not at hand, so nobody knows who made the link."};
  }
  const auto keysets = read_keysets(evidence);
  if (!keysets) return failed("A keyset is not proved by the agency's root key.");
  const keys::Keyset* pinned = keysets->find(proved->manifest.keyset, evidence);
  const keys::Keyset* sealed_to = keysets->find(document.keyset, evidence);
  if (!pinned || !sealed_to) return failed("It names a keyset that the agency did not publish.");
  if (!follows(evidence, proved->manifest.keyset, document.keyset)) {
    return failed("It was sealed to a keyset older than the one its link pins.");
  }
  if (public_manifest->agency != pinned->agency ||
      pinned->agency != keys::agency_id(evidence.root)) {
    return failed("The link belongs to another agency.");
  }
  if (!may_vouch(*pinned, proved->origin, proved->maker) ||
      !may_vouch(*sealed_to, proved->origin, proved->maker)) {
    return failed("Whoever made the link was not one of the agency's workers.");
  }
  const auto& turns = proved->manifest.turns;
  const auto turn = static_cast<std::size_t>(document.turn);
  if (turn >= turns.size() || turns[turn] != document.role ||
      document.json["unit"]["id"].text() != proved->manifest.unit_id ||
      document.json["worker"]["id"].text() != proved->manifest.worker.id ||
      document.json["packRef"]["sha256"].text() != proved->manifest.pack) {
    return failed("The document contradicts the link's manifest.");
  }
  return {Layer::manifest, State::ok,
          proved->origin == link::Origin::walk_in
              ? "It began as the agency published for people who come without a link."
              : "A worker of the agency made this link."};
}

bool may_vouch(const keys::Keyset& keyset, link::Origin origin, const keys::PublicKey& key) {
  return origin == link::Origin::walk_in ? keys::may_publish(keyset, key)
                                         : keys::find_worker(keyset, key, "maker") != nullptr;
}

}  // namespace foyer::record
