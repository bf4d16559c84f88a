#include "transfer/entry.h"

#include <algorithm>
#include <array>

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
constexpr std::size_t act_submissions_max = 500;
constexpr std::array<std::string_view, 3> act_names{"hold", "lift", "dispose"};

std::string read_unit(keys::Fields& fields) {
  std::string id = fields.required("unitId", unit_id_bytes_max);
  const bool plain = std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
  if (!plain) fields.refuse(Code::malformed, "A unit's id is letters of base64url.");
  return id;
}

UnitAct read_act(keys::Fields& fields) {
  UnitAct out;
  const std::string kind = fields.required("kind", unit_id_bytes_max);
  const auto found = std::ranges::find(act_names, kind);
  if (found == act_names.end()) fields.refuse(Code::malformed, "The relay knows no such act.");
  if (fields.good()) out.kind = static_cast<UnitAct::Kind>(found - act_names.begin());
  out.submissions = fields.texts("submissions", act_submissions_max, unit_id_bytes_max);
  return out;
}

Json write_act(const UnitAct& act) {
  return Json::object()
      .set("kind", name(act.kind))
      .set("submissions", keys::write_texts(act.submissions));
}

}  // namespace

std::string_view name(UnitAct::Kind kind) {
  return act_names[static_cast<std::size_t>(kind)];
}

std::string first_prev(std::string_view unit_id) {
  return base::hash_name(base::as_bytes(unit_id));
}

std::string write_entry_post(const EntryPost& post) {
  Json body = Json::object().set("v", 1).set("unitId", post.unit_id).set("seq", post.seq);
  body.set("prev", post.prev).set("entry", base::to_b64u(post.sealed));
  if (post.act) body.set("act", write_act(*post.act));
  return to_jcs(body);
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
  if (body->has("act")) {
    fields.object("act", [&](keys::Fields& inner) { post.act = read_act(inner); });
  }
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

base::Result<EntryReceipt> read_entry_receipt(std::string_view text,
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
  return receipt;
}

base::Result<EntryReceipt> verify_entry_receipt(std::string_view text, const EntryPost& sent,
                                                const std::vector<const keys::Keyset*>& keysets) {
  auto read = read_entry_receipt(text, keysets);
  if (!read) return read;
  const EntryReceipt& receipt = *read;
  if (receipt.unit_id != sent.unit_id || receipt.seq != sent.seq || receipt.prev != sent.prev ||
      receipt.entry != base::hash_name(sent.sealed)) {
    return fail(Code::mismatch, "The receipt is for something else than what was sent.");
  }
  return read;
}

}  // namespace foyer::transfer
