#include <algorithm>

#include "record/layers.h"

namespace foyer::record {
namespace {

Verdict failed(std::string_view text) {
  return {Layer::parts, State::failed, text};
}

// The maker of its link is a worker of the agency by the keyset that the part was sealed to, or of
// its walk-in a publisher.
bool is_of_agency(const ReadPart& part, const Evidence& evidence) {
  const auto keysets = read_keysets(evidence);
  const auto manifest = link::parse_public(part.head.manifest.public_text);
  const keys::Keyset* keyset = keysets ? keysets->find(part.head.keyset, evidence) : nullptr;
  return keyset != nullptr && manifest && manifest->agency == keyset->agency &&
         keyset->agency == keys::agency_id(evidence.root) &&
         may_vouch(*keyset, part.origin, part.head.manifest.maker);
}

// Same record, same link, same session as the main part, which cites the very bytes.
bool belongs(const ReadPart& part, std::string_view digest, const OpenedRecord& record) {
  const ReadDocument& document = record.document;
  const bool cited = std::ranges::any_of(document.parts, [&](const transfer::Part& entry) {
    return entry.kind == part.head.kind && entry.digest == digest;
  });
  return cited && part.head.record_id == document.record_id &&
         part.head.link_id == document.link_id && part.session == document.session;
}

}  // namespace

Verdict verify_parts(const OpenedRecord* record, const Counted& received,
                     const seal::Keyring& keyring, const Evidence& evidence,
                     std::vector<OpenedPart>& opened) {
  std::size_t others = 0;
  std::vector<OpenedPart> found;
  for (std::size_t i = 0; i < received.parts.size(); ++i) {
    const Received& one = received.parts[i];
    if (one.kind == "record") continue;
    ++others;
    auto plain = keyring.open(one.body);
    if (!plain) return failed("A part does not open with the keys at hand.");
    auto part = read_part(plain->plaintext.text());
    if (!part || part->head.kind != one.kind) {
      return failed("A part does not prove where it came from.");
    }
    if (evidence.keysets.empty()) {
      return {Layer::parts, State::not_checked,
              "The agency's keysets are not at hand, so nobody knows who made the link."};
    }
    if (!is_of_agency(*part, evidence)) {
      return failed("A part came through a link that nobody of the agency made.");
    }
    if (record != nullptr && !belongs(*part, received.list[i].digest, *record)) {
      return failed("A part belongs to another submission.");
    }
    found.push_back({part->head.kind, std::move(part->content), std::move(plain->by)});
  }
  opened = std::move(found);
  if (record == nullptr) {
    return {Layer::parts, State::ok, "Each part came through a link of this agency."};
  }
  if (others < record->document.parts.size()) {
    return {Layer::parts, State::not_checked, "Parts that the document names are not at hand."};
  }
  return {Layer::parts, State::ok, "Every part is the one that the document names."};
}

}  // namespace foyer::record
