// PUT /v1/parts/{sha256}: sealed bytes under their hash, for the link of the upload token.

#include "base/hash.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/parts.h"

#include "transfer/request_signature.h"

namespace foyer::relay {
namespace {

std::optional<Answer> refuse_ended(const Link& link, base::UnixSeconds now) {
  if (link.state == LinkState::revoked) {
    return refusal({base::Code::revoked, "The worker has ended this link."});
  }
  if (link.state == LinkState::committed || now > link.upload_end()) {
    return refusal({base::Code::expired, "This link takes nothing more."});
  }
  return std::nullopt;
}

// A full link and a full disk look alike to the client: there is no room.
Answer refuse_room(const base::Error& error) {
  return refusal(507, base::Code::unavailable, error.text);
}

}  // namespace

std::optional<Answer> admit_part(Call& call) {
  auto turn = find_turn(call.database, call.token_hash, call.now);
  if (!turn) return unauthorised();
  if (auto ended = refuse_ended(turn->link, call.now)) return ended;
  if (!base::parse_b64u(call.ids[0], 32)) {
    return refusal({base::Code::malformed, "A part's name is the SHA-256 of its bytes."});
  }
  if (call.request.body_size == 0) {
    return refusal({base::Code::malformed, "A part has at least one byte."});
  }
  auto stated = transfer::parse_content_digest(call.request.header("content-digest"));
  if (!stated) return refusal(stated.error());
  if (base::to_b64u(*stated) != call.ids[0]) {
    return refusal({base::Code::mismatch, "The Content-Digest header is not this part's name."});
  }
  return std::nullopt;
}

std::optional<Answer> check_part(Call& call) {
  if (base::hash_name(base::as_bytes(call.request.body)) == call.ids[0]) return std::nullopt;
  return refusal({base::Code::mismatch, "The bytes that came are not the ones that were named."});
}

Answer put_part(Call& call) {
  auto turn = find_turn(call.database, call.token_hash, call.now);
  if (!turn) return unauthorised();
  if (auto ended = refuse_ended(turn->link, call.now)) return *ended;
  auto outcome = put_part(call.database, turn->link, call.ids[0], base::as_bytes(call.request.body),
                          call.services.disk_bytes_max, call.now);
  if (!outcome) return refuse_room(outcome.error());
  int status = *outcome == PutOutcome::stored ? 201 : 200;
  return json_answer(status, base::Json::object().set("digest", call.ids[0]));
}

}  // namespace foyer::relay
