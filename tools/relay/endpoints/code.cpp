// POST /v1/links/{linkId}/code: one try of the spoken code.

#include "relay/endpoints/endpoints.h"
#include "relay/endpoints/tries.h"

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
  return tell_try(*outcome);
}

}  // namespace foyer::relay
