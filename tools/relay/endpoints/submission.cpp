// POST /v1/submissions: binds the parts to the turn and gives the receipt, in one transaction.

#include "relay/endpoints/endpoints.h"
#include "relay/log.h"
#include "relay/store/submissions.h"

namespace foyer::relay {
namespace {

// A receipt by a key that no client can verify would leave it sending for ever.
bool may_give_receipts(const Call& call) {
  return call.newest && keys::is_relay(*call.newest, call.services.relay_key.public_key, call.now);
}

Answer refuse(const base::Error& error) {
  // Missing parts are this request's conflict, not an unknown address.
  if (error.code == base::Code::not_found) return refusal(409, error.code, error.text);
  return refusal(error);
}

}  // namespace

Answer post_submission(Call& call) {
  auto turn = find_turn(call.database, call.token_hash, call.now);
  if (!turn) return unauthorised();
  auto commit = transfer::parse_commit(call.request.body);
  if (!commit) return refusal(commit.error());
  if (commit->link_id != turn->link.id || commit->turn != turn->turn) return unauthorised();
  if (!may_give_receipts(call)) {
    log(Level::warning, "relay key not in the newest keyset");
    return refusal(503, base::Code::unavailable, "The relay cannot give receipts now.");
  }
  auto committed =
      commit_submission(call.database, *turn, *commit, call.services.relay_key, call.now);
  if (!committed) return refuse(committed.error());
  int status = committed->outcome == CommitOutcome::stored ? 201 : 200;
  return document_answer(status, std::move(committed->receipt));
}

}  // namespace foyer::relay
