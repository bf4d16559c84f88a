#include "transfer/join_order.h"

#include "base/json.h"
#include "base/limits.h"

namespace foyer::transfer {

std::string write_join_order(const JoinOrder& order, const keys::SigningKey& worker) {
  base::Json body = base::Json::object().set("v", 1).set("agency", order.agency);
  body.set("id", order.id).set("tokenHash", order.token_hash).set("expiry", order.expiry);
  body.set("sealed", base::to_b64u(order.sealed));
  return keys::write_signed(body, worker, keys::ProofKind::join);
}

base::Result<ProvedJoinOrder> parse_join_order(std::string_view text) {
  const auto document = keys::parse_signed(text, keys::ProofKind::join, join_order_bytes_max);
  if (!document) return std::unexpected(document.error());
  const base::Json& body = document->body;
  for (const std::string_view name : {"agency", "id", "tokenHash"}) {
    if (const auto bytes = body.get_bytes(name, 32); !bytes) return std::unexpected(bytes.error());
  }
  const auto expiry = body.get_integer("expiry", 1, base::limits::json_integer_max);
  if (!expiry) return std::unexpected(expiry.error());
  auto sealed = base::parse_b64u(body["sealed"].text());
  if (!sealed || sealed->empty() || sealed->size() > join_sealed_bytes_max)
    return base::fail(base::Code::malformed, "This is not what a desk joins with.");
  return ProvedJoinOrder{{std::string(body["agency"].text()), std::string(body["id"].text()),
                          std::string(body["tokenHash"].text()), *expiry, std::move(*sealed)},
                         document->by};
}

}  // namespace foyer::transfer
