#include "transfer/entry.h"

#include <algorithm>

#include "base/hash.h"
#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::transfer {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;

constexpr std::size_t unit_id_bytes_max = 64;
constexpr std::size_t receipt_bytes_max = 4096;

std::string read_unit(keys::Fields& fields) {
  std::string id = fields.required("unitId", unit_id_bytes_max);
  const bool plain = std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
  if (!plain) fields.refuse(Code::malformed, "A unit's id is letters of base64url.");
  return id;
}

}  // namespace

std::string first_prev(std::string_view unit_id) {
  return base::hash_name(base::as_bytes(unit_id));
}

std::string write_entry_post(const EntryPost& post) {
  return to_jcs(Json::object()
                    .set("v", 1)
                    .set("unitId", post.unit_id)
                    .set("seq", post.seq)
                    .set("prev", post.prev)
                    .set("entry", base::to_b64u(post.sealed)));
}

base::Result<EntryPost> parse_entry_post(std::string_view text) {
  const auto body = base::parse_json(text, limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  EntryPost post;
  post.unit_id = read_unit(fields);
  post.seq = fields.integer("seq", 1, limits::entries_max);
  post.prev = fields.hash("prev");
  post.sealed = fields.bytes("entry", limits::sealed_entry_bytes_max);
  if (post.sealed.empty()) fields.refuse(Code::malformed, "The entry is empty.");
  if (post.seq == 1 && post.prev != first_prev(post.unit_id)) {
    fields.refuse(Code::malformed, "A unit's first entry begins its chain with the unit's id.");
  }
  return keys::finish(fields, std::move(post));
}

std::string write_entry_receipt(const EntryReceipt& receipt, const keys::SigningKey& relay) {
  const Json body = Json::object()
                        .set("v", 1)
                        .set("unitId", receipt.unit_id)
                        .set("seq", receipt.seq)
                        .set("prev", receipt.prev)
                        .set("entry", receipt.entry)
                        .set("time", receipt.time);
  return keys::write_signed(body, relay, keys::ProofKind::entry_receipt);
}

base::Result<EntryReceipt> verify_entry_receipt(std::string_view text, const EntryPost& sent,
                                                const std::vector<const keys::Keyset*>& keysets) {
  const auto document = keys::parse_signed(text, keys::ProofKind::entry_receipt, receipt_bytes_max);
  if (!document) return std::unexpected(document.error());
  keys::Fields fields(document->body);
  EntryReceipt receipt{read_unit(fields), fields.integer("seq", 1, limits::entries_max),
                       fields.hash("prev"), fields.hash("entry"), fields.time("time")};
  if (!fields.good()) return std::unexpected(fields.status().error());
  const bool known = std::ranges::any_of(keysets, [&](const keys::Keyset* keyset) {
    return is_relay(*keyset, document->by, receipt.time);
  });
  if (!known) return fail(Code::denied, "The receipt is not signed by the agency's relay.");
  if (receipt.unit_id != sent.unit_id || receipt.seq != sent.seq || receipt.prev != sent.prev ||
      receipt.entry != base::hash_name(sent.sealed)) {
    return fail(Code::mismatch, "The receipt is for something else than what was sent.");
  }
  return receipt;
}

}  // namespace foyer::transfer
