#include <algorithm>

#include "keys/fields.h"
#include "keys/signed_document.h"
#include "transfer/protocol.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t receipt_bytes_max = 4096;

Receipt read_body(keys::Fields& fields) {
  Receipt receipt;
  receipt.link_id = fields.hash("linkId");
  receipt.turn = static_cast<int>(fields.integer("turn", 0, base::limits::turns_max - 1));
  receipt.submission = fields.hash("submission");
  receipt.time = fields.time("time");
  receipt.seq = fields.integer("seq", 1, base::limits::json_integer_max);
  receipt.prev = fields.hash_or_empty("prev");
  return receipt;
}

}  // namespace

std::string write_receipt(const Receipt& receipt, const keys::SigningKey& relay) {
  const base::Json body = base::Json::object()
                              .set("v", 1)
                              .set("linkId", receipt.link_id)
                              .set("turn", receipt.turn)
                              .set("submission", receipt.submission)
                              .set("time", receipt.time)
                              .set("seq", receipt.seq)
                              .set("prev", receipt.prev);
  return keys::write_signed(body, relay, keys::ProofKind::receipt);
}

base::Result<Receipt> verify_receipt(std::string_view text, const Commit& sent,
                                     const std::vector<const keys::Keyset*>& keysets) {
  return verify_receipt(text, sent, way_digests(sent), keysets);
}

base::Result<Receipt> verify_receipt(std::string_view text, const Commit& sent,
                                     const WayDigests& way,
                                     const std::vector<const keys::Keyset*>& keysets) {
  const auto document = keys::parse_signed(text, keys::ProofKind::receipt, receipt_bytes_max);
  if (!document) return std::unexpected(document.error());
  keys::Fields fields(document->body);
  Receipt receipt = read_body(fields);
  if (!fields.good()) return std::unexpected(fields.status().error());
  const bool known = std::ranges::any_of(keysets, [&](const keys::Keyset* keyset) {
    return is_relay(*keyset, document->by, receipt.time);
  });
  if (!known) return fail(Code::denied, "The receipt is not signed by the agency's relay.");
  if (receipt.link_id != sent.link_id || receipt.turn != sent.turn ||
      receipt.submission != submission_digest(sent, way)) {
    return fail(Code::mismatch, "The receipt is for something else than what was sent.");
  }
  return receipt;
}

}  // namespace foyer::transfer
