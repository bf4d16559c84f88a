// POST /v1/ways/{id}/notes: a client takes a choice back, or asks; POST /v1/ways/{id}/answers: a
// worker writes to her. Both are sealed, and each side has a chain of its own.

#include "relay/endpoints/endpoints.h"
#include "relay/log.h"
#include "relay/store/notes.h"
#include "relay/store/ways.h"

namespace foyer::relay {
namespace {

// A receipt by a key that nobody can verify would be asked for again and again.
bool may_give_receipts(const Call& call) {
  return call.newest && keys::is_relay(*call.newest, call.services.relay_key.public_key, call.now);
}

Answer append(Call& call, Side side, std::size_t bytes_max) {
  auto post = transfer::parse_note_post(call.request.body, bytes_max);
  if (!post) return refusal(post.error());
  if (post->id != call.ids[0]) {
    return refusal(409, base::Code::mismatch, "The note is for another way than the address.");
  }
  if (!may_give_receipts(call)) {
    log(Level::warning, "relay key not in the newest keyset");
    return refusal(503, base::Code::unavailable, "The relay cannot give receipts now.");
  }
  auto kept = append_note(call.database, side, *post, call.services.relay_key,
                          call.services.disk_bytes_max, call.now);
  if (!kept) return refusal(kept.error());
  return document_answer(kept->fresh ? 201 : 200, std::move(kept->receipt));
}

}  // namespace

Answer post_note(Call& call) {
  if (!find_way(call.database, call.ids[0], WayToken::box, call.token_hash)) return unauthorised();
  return append(call, Side::client, base::limits::way_note_bytes_max);
}

Answer post_answer(Call& call) {
  if (!call.database.query("SELECT 1 FROM ways WHERE id = ?1", call.ids[0]).next()) {
    return refusal({base::Code::not_found, "There is no way back with this id."});
  }
  Answer answer = append(call, Side::worker, base::limits::way_answer_bytes_max);
  answer.act = Act{"answer sent", std::string(call.ids[0])};
  return answer;
}

}  // namespace foyer::relay
