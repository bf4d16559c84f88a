// POST /v1/ways/{id}/reopen: a worker who knows the client again lets her try her PIN once more.

#include "relay/endpoints/endpoints.h"
#include "relay/store/ways.h"

namespace foyer::relay {

Answer post_way_reopen(Call& call) {
  auto reopened = reopen_way(call.database, call.ids[0]);
  if (!reopened) return refusal(reopened.error());
  Answer answer = json_answer(200, base::Json::object().set("state", "open"));
  answer.act = Act{"way reopened", std::string(call.ids[0])};
  return answer;
}

}  // namespace foyer::relay
