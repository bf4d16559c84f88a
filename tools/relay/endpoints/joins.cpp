// PUT /v1/joins and POST /v1/joins/{id}/take: a worker's desk, sealed under a one-time code, is
// brought by anybody with her proof, and handed out once to whoever has the code.

#include "relay/store/joins.h"

#include <algorithm>

#include "relay/endpoints/endpoints.h"

namespace foyer::relay {
namespace {

// Any role: whoever is a worker may have a desk.
bool is_worker(const keys::Keyset* newest, const keys::PublicKey& key) {
  return newest != nullptr && std::ranges::any_of(newest->workers, [&](const keys::Worker& one) {
           return one.sign_key == key;
         });
}

}  // namespace

std::optional<Answer> check_join(Call& call) {
  const auto order = transfer::parse_join_order(call.request.body);
  if (!order) return refusal(order.error());
  if (order->order.agency == call.services.agency_id) return std::nullopt;
  return refusal({base::Code::mismatch, "This is for a desk of another agency."});
}

Answer put_join(Call& call) {
  const auto order = transfer::parse_join_order(call.request.body);
  if (!order) return refusal(order.error());
  if (!is_worker(call.newest.get(), order->by))
    return refusal({base::Code::denied, "The newest keyset has no such worker. Publish it first."});
  const std::string hash = base::hash_name(base::as_bytes(call.request.body));
  if (const auto stored = store_join(call.database, *order, hash, call.now); !stored)
    return refusal(stored.error());
  return json_answer(201, base::Json::object().set("expiry", order->order.expiry));
}

Answer take_join(Call& call) {
  const auto sealed = take_join(call.database, call.ids[0], call.token_hash, call.now);
  if (!sealed) return refusal(sealed.error());
  return json_answer(200, base::Json::object().set("sealed", base::to_b64u(*sealed)));
}

}  // namespace foyer::relay
