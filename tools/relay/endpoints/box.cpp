// GET /v1/ways/{id}/box: all that lies here for one client, sealed as it came.

#include "relay/endpoints/endpoints.h"
#include "relay/store/notes.h"
#include "relay/store/ways.h"

namespace foyer::relay {
namespace {

base::Json describe(const std::vector<KeptNote>& notes) {
  base::Json list = base::Json::array();
  for (const KeptNote& note : notes) {
    list.push(base::Json::object().set("note", base::to_b64u(note.file)).set("time", note.time));
  }
  return list;
}

}  // namespace

Answer get_box(Call& call) {
  auto way = find_way(call.database, call.ids[0], WayToken::box, call.token_hash);
  if (!way) return unauthorised();
  return json_answer(
      200, base::Json::object()
               .set("v", 1)
               .set("card", way->card)
               .set("notes", describe(list_notes(call.database, way->id, Side::client, 0)))
               .set("answers", describe(list_notes(call.database, way->id, Side::worker, 0))));
}

}  // namespace foyer::relay
