#include "transfer/way_note.h"

#include <algorithm>

#include "base/hash.h"
#include "base/json.h"
#include "base/limits.h"
#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::fail;
using base::Json;
namespace limits = base::limits;

constexpr std::size_t receipt_bytes_max = 4096;

}  // namespace

std::string write_note_post(const NotePost& post) {
  return to_jcs(Json::object()
                    .set("v", 1)
                    .set("id", post.id)
                    .set("seq", post.seq)
                    .set("prev", post.prev)
                    .set("note", base::to_b64u(post.file)));
}

base::Result<NotePost> parse_note_post(std::string_view text, std::size_t bytes_max) {
  const auto body = base::parse_json(text, limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  NotePost post;
  post.id = fields.hash("id");
  post.seq = fields.integer("seq", 1, limits::json_integer_max);
  post.prev = fields.hash("prev");
  const auto file = base::parse_b64u((*body)["note"].text());
  if (!file || file->empty()) {
    fields.refuse(Code::malformed, "The note is missing or is not base64url.");
  } else if (file->size() > bytes_max) {
    fields.refuse(Code::too_large, "The note is larger than this address takes.");
  } else {
    post.file = *file;
  }
  if (post.seq > static_cast<std::int64_t>(limits::way_notes_max)) {
    fields.refuse(Code::too_large, "This way back holds no more notes.");
  }
  return finish(fields, std::move(post));
}

std::string write_note_receipt(const NoteReceipt& receipt, const keys::SigningKey& relay) {
  return keys::write_signed(Json::object()
                                .set("v", 1)
                                .set("id", receipt.id)
                                .set("seq", receipt.seq)
                                .set("note", receipt.note)
                                .set("time", receipt.time),
                            relay, keys::ProofKind::note_receipt);
}

base::Result<NoteReceipt> verify_note_receipt(std::string_view text, const NotePost& sent,
                                              const std::vector<const keys::Keyset*>& keysets) {
  const auto document = keys::parse_signed(text, keys::ProofKind::note_receipt, receipt_bytes_max);
  if (!document) return std::unexpected(document.error());
  keys::Fields fields(document->body);
  const NoteReceipt receipt{fields.hash("id"), fields.integer("seq", 1, limits::json_integer_max),
                            fields.hash("note"), fields.time("time")};
  if (!fields.good()) return std::unexpected(fields.status().error());
  const bool known = std::ranges::any_of(keysets, [&](const keys::Keyset* keyset) {
    return is_relay(*keyset, document->by, receipt.time);
  });
  if (!known) return fail(Code::denied, "The receipt is not signed by the agency's relay.");
  if (receipt.id != sent.id || receipt.seq != sent.seq ||
      receipt.note != base::hash_name(sent.file)) {
    return fail(Code::mismatch, "The receipt is for something else than what was sent.");
  }
  return receipt;
}

}  // namespace foyer::transfer
