// POST /v1/links/{linkId}/reopen: a locked link gets a new code.

#include "relay/endpoints/endpoints.h"
#include "relay/store/links.h"

namespace foyer::relay {

Answer post_reopen(Call& call) {
  auto body = base::parse_json(call.request.body);
  if (!body) return refusal(body.error());
  auto bytes = body->get_bytes("codeProof", 32);
  if (!bytes) return refusal(bytes.error());
  auto reopened = reopen_link(call.database, call.ids[0], (*body)["codeProof"].text(), call.now);
  if (!reopened) return refusal(reopened.error());
  Answer answer = json_answer(200, base::Json::object().set("state", "open"));
  answer.act = Act{"link reopened", std::string(call.ids[0])};
  return answer;
}

}  // namespace foyer::relay
