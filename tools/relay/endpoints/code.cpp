// POST /v1/links/{linkId}/code: one try of the spoken code.

#include "relay/store/code.h"
#include "relay/endpoints/endpoints.h"

namespace foyer::relay {
namespace {

std::optional<Answer> refuse_ended(LinkState state) {
  switch (state) {
    case LinkState::revoked:
      return refusal({base::Code::revoked, "The worker has ended this link."});
    case LinkState::expired:
    case LinkState::committed:
      return refusal({base::Code::expired, "This link no longer takes a code."});
    case LinkState::open:
    case LinkState::locked:
      break;
  }
  return std::nullopt;
}

Answer tell(const TryOutcome& outcome) {
  switch (outcome.kind) {
    case TryOutcome::Kind::right:
      return json_answer(200, base::Json::object().set("r", outcome.r));
    case TryOutcome::Kind::wrong:
      break;
    case TryOutcome::Kind::locked:
      return refusal({base::Code::locked, "Too many wrong codes. Ask your worker to open it."});
  }
  return json_answer(403, base::Json::object()
                              .set("error", "denied")
                              .set("text", "This is not the code.")
                              .set("left", outcome.left));
}

}  // namespace

Answer post_code(Call& call) {
  auto link = find_opened_link(call.database, call.ids[0], call.token_hash, call.now);
  if (!link) return unauthorised();
  if (auto ended = refuse_ended(link->state)) return *ended;
  auto body = base::parse_json(call.request.body);
  if (!body) return refusal(body.error());
  auto value = body->get_text("code", 64);
  if (!value) return refusal(value.error());
  auto outcome = try_code(call.database, *link, *value, call.now);
  if (!outcome) return refusal(outcome.error());
  Answer answer = tell(*outcome);
  answer.keeps_writes = true;  // a wrong try is counted although it is refused
  return answer;
}

}  // namespace foyer::relay
