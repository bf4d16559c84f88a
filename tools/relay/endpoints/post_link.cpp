// POST /v1/links: a worker makes a link.

#include "relay/endpoints/endpoints.h"
#include "relay/store/links.h"

namespace foyer::relay {

Answer post_link(Call& call) {
  auto link = parse_new_link(call.request.body, call.now);
  if (!link) return refusal(link.error());
  auto made = create_link(call.database, *link, call.worker, call.now);
  if (!made) return refusal(made.error());
  Answer answer = json_answer(201, base::Json::object().set("linkId", link->id));
  answer.act = Act{"link made", link->id};
  return answer;
}

}  // namespace foyer::relay
