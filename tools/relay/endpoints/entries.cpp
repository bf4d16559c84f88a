// GET /v1/units/{unitId}/entries?after=seq: a unit's chain of sealed entries, page by page.

#include "relay/store/entries.h"

#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"

namespace foyer::relay {
namespace {

constexpr std::int64_t count_max = 200;
constexpr std::size_t sealed_bytes_max = 4 * base::limits::MiB;

}  // namespace

Answer get_entries(Call& call) {
  auto after = read_after(call.request.query);
  if (!after) return refusal({base::Code::malformed, "The query must be ?after=<number>."});
  const std::string unit(call.ids[0]);
  base::Json entries = base::Json::array();
  std::int64_t next = *after;
  for (const StoredEntry& entry :
       list_entries(call.database, unit, *after, count_max, sealed_bytes_max)) {
    entries.push(base::Json::object()
                     .set("seq", entry.seq)
                     .set("time", entry.time)
                     .set("entry", base::to_b64u(entry.sealed))
                     .set("receipt", entry.receipt)
                     .set("disposed", entry.disposed));
    next = entry.seq;
  }
  Answer answer = json_answer(200, base::Json::object().set("entries", entries).set("next", next));
  if (!entries.items().empty()) answer.act = Act{"entries read", unit};
  return answer;
}

}  // namespace foyer::relay
