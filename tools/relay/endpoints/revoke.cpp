// POST /v1/links/{linkId}/revoke: ends a link and deletes what it could still open.

#include "relay/endpoints/endpoints.h"
#include "relay/store/links.h"

namespace foyer::relay {

Answer post_revoke(Call& call) {
  auto revoked = revoke_link(call.database, call.ids[0], call.now);
  if (!revoked) return refusal(revoked.error());
  Answer answer = json_answer(200, base::Json::object().set("state", "revoked"));
  answer.act = Act{"link revoked", std::string(call.ids[0])};
  return answer;
}

}  // namespace foyer::relay
