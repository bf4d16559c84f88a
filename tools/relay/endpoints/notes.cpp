// GET /v1/ways/{id}/notes?after=seq and GET /v1/notes?after=number: clients' notes for readers, of
// one way or of all, with where a worker's next one goes.

#include "relay/store/notes.h"

#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"
#include "transfer/entry.h"

namespace foyer::relay {
namespace {

constexpr std::int64_t count_max = 100;

base::Json describe(const KeptNote& note) {
  return base::Json::object()
      .set("number", note.number)
      .set("id", note.way)
      .set("submission", note.submission)
      .set("seq", note.seq)
      .set("prev", note.prev)
      .set("time", note.time)
      .set("note", base::to_b64u(note.file))
      .set("receipt", note.receipt);
}

Answer bad_query() {
  return refusal({base::Code::malformed, "The query must be ?after=<number>."});
}

}  // namespace

Answer get_way_notes(Call& call) {
  auto after = read_after(call.request.query);
  if (!after) return bad_query();
  const std::string way(call.ids[0]);
  base::Json notes = base::Json::array();
  for (const KeptNote& note : list_notes(call.database, way, Side::client, *after)) {
    notes.push(describe(note));
  }
  const auto answers = list_notes(call.database, way, Side::worker, 0);
  const std::string prev = answers.empty() ? transfer::first_prev(way) : answers.back().hash;
  Answer answer = json_answer(200, base::Json::object()
                                       .set("notes", notes)
                                       .set("nextSeq", std::int64_t(answers.size()) + 1)
                                       .set("nextPrev", prev));
  if (!notes.items().empty()) answer.act = Act{"notes read", way};
  return answer;
}

Answer get_notes(Call& call) {
  auto after = read_after(call.request.query);
  if (!after) return bad_query();
  base::Json notes = base::Json::array();
  std::int64_t next = *after;
  for (const KeptNote& note : list_all_notes(call.database, *after, count_max)) {
    notes.push(describe(note));
    next = note.number;
  }
  Answer answer = json_answer(200, base::Json::object().set("notes", notes).set("next", next));
  if (!notes.items().empty()) answer.act = Act{"notes read", ""};
  return answer;
}

}  // namespace foyer::relay
