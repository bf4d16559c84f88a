#include "relay/endpoints/tries.h"

namespace foyer::relay {
namespace {

Answer tell(const TryOutcome& outcome) {
  switch (outcome.kind) {
    case TryOutcome::Kind::right:
      return json_answer(200, base::Json::object().set("r", outcome.r));
    case TryOutcome::Kind::wrong:
      break;
    case TryOutcome::Kind::locked:
      return refusal({base::Code::locked, "Too many wrong codes. Ask your worker to open it."});
  }
  return json_answer(403, base::Json::object()
                              .set("error", "denied")
                              .set("text", "This is not the code.")
                              .set("left", outcome.left));
}

}  // namespace

Answer tell_try(const TryOutcome& outcome) {
  Answer answer = tell(outcome);
  answer.keeps_writes = true;  // a wrong try is counted although it is refused
  return answer;
}

}  // namespace foyer::relay
