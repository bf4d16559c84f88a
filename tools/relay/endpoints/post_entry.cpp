// POST /v1/units/{unitId}/entries: one more sealed entry at the end of a unit's chain.

#include "relay/endpoints/endpoints.h"
#include "relay/log.h"
#include "relay/store/entries.h"

namespace foyer::relay {
namespace {

std::string_view act_name(const transfer::EntryPost& post) {
  using Kind = transfer::UnitAct::Kind;
  if (!post.act) return "entry added";
  switch (post.act->kind) {
    case Kind::hold:
      return "unit held";
    case Kind::lift:
      return "hold lifted";
    case Kind::dispose:
      break;
  }
  return "unit disposed of";
}

}  // namespace

Answer post_entry(Call& call) {
  auto post = transfer::parse_entry_post(call.request.body);
  if (!post) return refusal(post.error());
  if (post->unit_id != call.ids[0]) {
    return refusal(409, base::Code::mismatch, "The entry is for another unit than the address.");
  }
  // A receipt that nobody can verify would make the desk send the same entry again for ever.
  const auto& key = call.services.relay_key.public_key;
  if (!call.newest || !keys::is_relay(*call.newest, key, call.now)) {
    log(Level::warning, "relay key not in the newest keyset");
    return refusal(503, base::Code::unavailable, "The relay cannot give receipts now.");
  }
  auto appended = append_entry(call.database, *post, call.services.relay_key,
                               call.services.disk_bytes_max, call.now);
  if (!appended) return refusal(appended.error());
  const int status = appended->outcome == AppendOutcome::stored ? 201 : 200;
  Answer answer = document_answer(status, std::move(appended->receipt));
  answer.act = Act{act_name(*post), post->unit_id + "/" + std::to_string(post->seq)};
  return answer;
}

}  // namespace foyer::relay
