// POST /v1/ways/{id}/code: one try of a client's PIN.

#include "relay/endpoints/endpoints.h"
#include "relay/endpoints/tries.h"
#include "relay/store/ways.h"

namespace foyer::relay {

Answer post_pin(Call& call) {
  auto way = find_way(call.database, call.ids[0], WayToken::tries, call.token_hash);
  if (!way) return unauthorised();
  auto body = base::parse_json(call.request.body);
  if (!body) return refusal(body.error());
  auto value = body->get_text("code", 64);
  if (!value) return refusal(value.error());
  auto outcome = try_pin(call.database, *way, *value);
  if (!outcome) return refusal(outcome.error());
  return tell_try(*outcome);
}

}  // namespace foyer::relay
