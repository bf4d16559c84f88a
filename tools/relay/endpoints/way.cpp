// GET /v1/ways/{id}: whether a PIN may be tried. Asking changes nothing.

#include "relay/endpoints/endpoints.h"
#include "relay/store/ways.h"

namespace foyer::relay {

Answer get_way(Call& call) {
  auto way = find_way(call.database, call.ids[0], WayToken::tries, call.token_hash);
  if (!way) return unauthorised();
  return json_answer(200, base::Json::object()
                              .set("state", way->locked() ? "locked" : "open")
                              .set("misses", way->misses)
                              .set("now", call.now));
}

}  // namespace foyer::relay
