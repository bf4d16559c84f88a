// GET /healthz: the relay answers and its database can be read.

#include "relay/endpoints/endpoints.h"

namespace foyer::relay {

Answer get_health(Call& call) {
  bool readable = call.database.query("SELECT count(*) FROM documents").next();
  if (!readable) return disk_full();
  return json_answer(200, base::Json::object().set("status", "ok"));
}

}  // namespace foyer::relay
