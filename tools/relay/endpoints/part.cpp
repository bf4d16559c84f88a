// GET /v1/links/{linkId}/parts/{sha256}: sealed bytes for a reader of the agency.

#include "relay/endpoints/endpoints.h"
#include "relay/store/parts.h"

namespace foyer::relay {

Answer get_part(Call& call) {
  auto bytes = find_part(call.database, call.ids[0], call.ids[1]);
  if (!bytes)
    return refusal(404, base::Code::not_found, "There is no such part, or it was disposed of.");
  Answer answer{.status = 200, .type = "application/octet-stream", .body = base::to_text(*bytes)};
  answer.act = Act{"part read", std::string(call.ids[0]) + "/" + std::string(call.ids[1])};
  return answer;
}

}  // namespace foyer::relay
