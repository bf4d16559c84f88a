// POST /v1/links/{linkId}/reopen: a locked link gets a new code.

#include "relay/endpoints/endpoints.h"
#include "relay/store/links.h"

namespace foyer::relay {

Answer post_reopen(Call& call) {
  auto reopening = parse_reopening(call.request.body);
  if (!reopening) return refusal(reopening.error());
  auto reopened = reopen_link(call.database, call.ids[0], *reopening, call.now);
  if (!reopened) return refusal(reopened.error());
  Answer answer = json_answer(200, base::Json::object().set("state", "open"));
  answer.act = Act{"link reopened", std::string(call.ids[0])};
  return answer;
}

}  // namespace foyer::relay
