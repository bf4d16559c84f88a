// GET /v1/links/{linkId}: what the holder of a link may see before the spoken code. Opening
// changes nothing: mail scanners open links too.

#include "relay/endpoints/endpoints.h"
#include "relay/store/links.h"

namespace foyer::relay {
namespace {

base::Json describe(const Link& link, base::UnixSeconds now) {
  return base::Json::object()
      .set("state", name(link.state))
      .set("code", link.code_kind)
      .set("misses", link.misses)
      .set("now", now);
}

}  // namespace

Answer get_link(Call& call) {
  auto link = find_opened_link(call.database, call.ids[0], call.token_hash, call.now);
  if (!link) return unauthorised();
  switch (link->state) {
    case LinkState::revoked:
      return refusal({base::Code::revoked, "The worker has ended this link."});
    case LinkState::expired:
      return refusal({base::Code::expired, "This link is too old. Ask for a new one."});
    case LinkState::committed:
      return json_answer(200, describe(*link, call.now));
    case LinkState::open:
    case LinkState::locked:
      break;
  }
  return json_answer(200, describe(*link, call.now)
                              .set("public", link->public_sealed)
                              .set("private", link->private_sealed));
}

}  // namespace foyer::relay
