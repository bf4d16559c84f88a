// POST /v1/walk-ins: a client begins without a worker's link. What her page sends later is taken
// under the token whose hash stands here, as that of any link.

#include "relay/endpoints/endpoints.h"
#include "relay/store/walk_ins.h"

namespace foyer::relay {

// Off the writer's thread: the work is looked at before anything is asked of the store.
std::optional<Answer> check_walk_in_order(Call& call) {
  const auto order = transfer::parse_walk_in_order(call.request.body);
  if (!order) return refusal(order.error());
  if (std::abs(order->time - call.now) > transfer::work_slack_s) {
    return refusal({base::Code::expired, "This order is too old. Ask again."});
  }
  if (!transfer::has_work(*order)) {
    return refusal({base::Code::denied, "The work that must come with this is missing."});
  }
  return std::nullopt;
}

Answer post_walk_in(Call& call) {
  const auto order = transfer::parse_walk_in_order(call.request.body);
  if (!order) return refusal(order.error());
  const auto made = create_walk_in(call.database, *order, call.now);
  if (made == WalkInMade::too_many) {
    return refusal(429, base::Code::unavailable, "Too many people begin just now. Wait a little.")
        .with("Retry-After", "60");
  }
  if (made == WalkInMade::not_offered) {
    return refusal({base::Code::not_found, "The agency does not offer this now."});
  }
  if (made == WalkInMade::conflict) {
    return refusal({base::Code::conflict, "A link with this id and other content is there."});
  }
  return json_answer(201, base::Json::object().set("linkId", order->link_id));
}

}  // namespace foyer::relay
