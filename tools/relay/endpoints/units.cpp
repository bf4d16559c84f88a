// GET /v1/units?after=number: which units have entries, and how many: a desk reads no other chain.

#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/entries.h"

namespace foyer::relay {
namespace {

constexpr std::int64_t count_max = 1000;

}  // namespace

Answer get_units(Call& call) {
  const auto after = read_after(call.request.query);
  if (!after) return refusal({base::Code::malformed, "The query must be ?after=<number>."});
  base::Json units = base::Json::array();
  std::int64_t next = *after;
  for (const ChainLength& one : list_chains(call.database, *after, count_max)) {
    units.push(base::Json::object().set("unitId", one.unit).set("entries", one.entries));
    ++next;
  }
  return json_answer(200, base::Json::object().set("units", units).set("next", next));
}

}  // namespace foyer::relay
