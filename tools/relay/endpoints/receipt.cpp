// GET /v1/links/{linkId}/receipts/{turn}: for the page whose answer was lost.

#include "relay/endpoints/endpoints.h"
#include "relay/store/submissions.h"

namespace foyer::relay {

Answer get_receipt(Call& call) {
  auto turn = find_turn(call.database, call.token_hash, call.now);
  bool own = turn && turn->link.id == call.ids[0] && std::to_string(turn->turn) == call.ids[1];
  if (!own) return unauthorised();
  auto receipt = find_receipt(call.database, turn->link.id, turn->turn);
  if (!receipt) return refusal(404, base::Code::not_found, "Nothing is stored for this turn yet.");
  return document_answer(200, std::move(*receipt));
}

}  // namespace foyer::relay
