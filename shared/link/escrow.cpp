#include "link/escrow.h"

#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::link {
namespace {

constexpr std::size_t escrow_bytes_max = 4096;
constexpr std::size_t label_bytes_max = 400;
constexpr std::size_t code_bytes_max = 400;

base::Secret32 read_secret(keys::Fields& fields, std::string_view name) {
  const base::SecretBytes bytes(fields.bytes(name, 32));
  if (bytes.span().size() == 32) return base::Secret32(bytes.span());
  fields.refuse(base::Code::malformed, "A secret of the link has the wrong length.");
  return {};
}

}  // namespace

base::SecretBytes write_escrow(const Escrow& escrow, const keys::SigningKey& maker) {
  const base::Json body = base::Json::object()
                              .set("v", 1)
                              .set("label", escrow.label)
                              .set("linkId", derive_link(escrow.s).link_id)
                              .set("s", base::to_b64u(escrow.s.span()))
                              .set("r", base::to_b64u(escrow.r.span()))
                              .set("code", escrow.code)
                              .set("h", base::to_b64u(escrow.h));
  return base::SecretBytes(
      base::to_bytes(keys::write_signed(body, maker, keys::ProofKind::escrow)));
}

base::Result<ProvedEscrow> parse_escrow(std::string_view text) {
  const auto document = keys::parse_signed(text, keys::ProofKind::escrow, escrow_bytes_max);
  if (!document) return std::unexpected(document.error());
  keys::Fields fields(document->body);
  ProvedEscrow proved;
  proved.maker = document->by;
  proved.escrow.label = fields.text("label", label_bytes_max);
  proved.escrow.s = read_secret(fields, "s");
  proved.escrow.r = read_secret(fields, "r");
  proved.escrow.code = fields.text("code", code_bytes_max);
  proved.escrow.h = fields.key("h");
  proved.link_id = derive_link(proved.escrow.s).link_id;
  if (fields.hash("linkId") != proved.link_id) {
    fields.refuse(base::Code::mismatch, "The kept link does not belong to its own secrets.");
  }
  return finish(fields, std::move(proved));
}

}  // namespace foyer::link
