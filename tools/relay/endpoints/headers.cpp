// POST /v1/headers: a worker adds headers to sealed files, so that newer keys open them; and GET
// /v1/headers?after=number: all that were added. The relay can read none of them.

#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/added_headers.h"

namespace foyer::relay {
namespace {

constexpr std::int64_t count_max = 500;

}  // namespace

// The proofs take longer than the writing: they are looked at before the writer's turn.
std::optional<Answer> check_headers(Call& call) {
  const auto headers = transfer::parse_headers_post(call.request.body);
  if (!headers) return refusal(headers.error());
  for (const transfer::AddedHeader& one : *headers) {
    if (base::to_b64u(one.by) != call.worker || !transfer::verify_header(one))
      return refusal({base::Code::denied, "A header is not proved by the worker who sends it."});
  }
  return std::nullopt;
}

Answer post_headers(Call& call) {
  const auto headers = transfer::parse_headers_post(call.request.body);
  if (!headers) return refusal(headers.error());
  const auto added = add_headers(call.database, *headers, call.services.disk_bytes_max, call.now);
  if (!added) return refusal(added.error());
  const auto count = static_cast<std::int64_t>(headers->size());
  Answer answer = json_answer(201, base::Json::object().set("stored", count));
  answer.act = Act{"headers added", std::to_string(count)};
  return answer;
}

Answer get_headers(Call& call) {
  const auto after = read_after(call.request.query);
  if (!after) return refusal({base::Code::malformed, "The query must be ?after=<number>."});
  base::Json headers = base::Json::array();
  std::int64_t next = *after;
  for (const StoredHeader& one : list_headers(call.database, *after, count_max)) {
    headers.push(transfer::to_json(one.added).set("number", one.number).set("time", one.time));
    next = one.number;
  }
  return json_answer(200, base::Json::object().set("headers", headers).set("next", next));
}

}  // namespace foyer::relay
