#include "record/layers.h"

namespace foyer::record {

Counted::Counted(const std::vector<Received>& received) : parts(received) {
  for (const Received& part : parts) {
    list.push_back({part.kind, part.digest.empty() ? base::hash_name(part.body) : part.digest,
                    static_cast<std::int64_t>(part.body.size())});
  }
}

Verdict verify_receipt(const OpenedRecord* record, const Counted& received,
                       const Evidence& evidence) {
  if (record == nullptr || evidence.receipt.empty()) {
    return {Layer::receipt, State::not_checked, "The relay's receipt is not at hand to compare."};
  }
  if (record->document.json.has("wayBack") && evidence.way.card.empty()) {
    return {Layer::receipt, State::not_checked,
            "The receipt covers a way back whose digests are not at hand."};
  }
  const transfer::Commit sent{record->document.link_id, record->document.turn, received.list};
  const auto keysets = read_keysets(evidence);
  const bool holds =
      keysets &&
      transfer::verify_receipt(evidence.receipt, sent, evidence.way, keysets->all()).has_value();
  return holds ? Verdict{Layer::receipt, State::ok, "The relay stored exactly these bytes."}
               : Verdict{Layer::receipt, State::failed, "The receipt is for other bytes."};
}

}  // namespace foyer::record
