// GET /v1/links?after=n: the agency's links for its workers, with the escrows.

#include "relay/store/links.h"
#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"

namespace foyer::relay {
namespace {

// A page of the list: so many links, or fewer when their escrows are large.
constexpr std::int64_t count_max = 1000;
constexpr std::size_t escrows_bytes_max = 4 * base::limits::MiB;

base::Json describe(const Link& link) {
  return base::Json::object()
      .set("linkId", link.id)
      .set("state", name(link.state))
      .set("expiry", link.expiry)
      .set("misses", link.misses)
      .set("turns", link.turns)
      .set("committed", link.committed)
      .set("escrow", link.escrow);
}

}  // namespace

Answer get_links(Call& call) {
  auto after = read_after(call.request.query);
  if (!after) return refusal({base::Code::malformed, "The query must be ?after=<number>."});
  base::Json links = base::Json::array();
  std::int64_t next = *after;
  std::size_t escrows_bytes = 0;
  for (const Listed& listed : list_links(call.database, *after, count_max, call.now)) {
    links.push(describe(listed.link));
    next = listed.number;
    escrows_bytes += listed.link.escrow.size();
    if (escrows_bytes > escrows_bytes_max) break;
  }
  Answer answer = json_answer(200, base::Json::object().set("links", links).set("next", next));
  if (!links.items().empty()) answer.act = Act{"links listed", ""};
  return answer;
}

}  // namespace foyer::relay
