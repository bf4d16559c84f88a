// GET /v1/inbox?after=seq: submissions in the order of their receipts.

#include "relay/endpoints/after.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/submissions.h"

namespace foyer::relay {
namespace {

constexpr std::int64_t count_max = 100;

base::Json describe(const Submission& submission) {
  base::Json parts = base::Json::array();
  for (const transfer::Part& part : submission.parts) {
    parts.push(base::Json::object()
                   .set("kind", part.kind)
                   .set("digest", part.digest)
                   .set("size", part.size));
  }
  return base::Json::object()
      .set("seq", submission.seq)
      .set("linkId", submission.link)
      .set("turn", submission.turn)
      .set("time", submission.time)
      .set("late", submission.late)
      .set("receipt", submission.receipt)
      .set("card", submission.way.card)
      .set("way", submission.way.token)
      .set("disposed", submission.disposed)
      .set("parts", parts);
}

}  // namespace

Answer get_inbox(Call& call) {
  auto after = read_after(call.request.query);
  if (!after) return refusal({base::Code::malformed, "The query must be ?after=<number>."});
  base::Json submissions = base::Json::array();
  std::int64_t next = *after;
  for (const Submission& submission : list_submissions(call.database, *after, count_max)) {
    submissions.push(describe(submission));
    next = submission.seq;
  }
  Answer answer =
      json_answer(200, base::Json::object().set("submissions", submissions).set("next", next));
  if (!submissions.items().empty()) answer.act = Act{"inbox read", ""};
  return answer;
}

}  // namespace foyer::relay
