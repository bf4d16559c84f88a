#pragma once
// Submissions: one transaction binds the parts to the turn, moves the link's state and chains the
// receipt. What is committed is never changed, and deleted only by a disposal (unit_acts.h).

#include "relay/store/links.h"

namespace foyer::relay {

enum class CommitOutcome { stored, replayed };
struct Committed {
  CommitOutcome outcome = CommitOutcome::stored;
  std::string receipt;  // signed document
};

// Code::revoked and Code::expired for ended links, Code::not_found when parts are missing,
// Code::mismatch when a size differs, Code::conflict when the turn or a part is taken.
base::Result<Committed> commit_submission(Database& database, const Turn& turn,
                                          const transfer::Commit& commit,
                                          const keys::SigningKey& relay_key, base::UnixSeconds now);

std::optional<std::string> find_receipt(Database& database, std::string_view link, int turn);

struct Submission {
  std::int64_t seq = 0;
  std::string link;
  int turn = 0;
  base::UnixSeconds time = 0;
  bool late = false;  // came after the link's expiry
  std::string receipt;
  transfer::WayDigests way;        // empty where the client chose none
  base::UnixSeconds disposed = 0;  // when its bytes were deleted; 0: they are there
  std::vector<transfer::Part> parts;
};
std::vector<Submission> list_submissions(Database& database, std::int64_t after,
                                         std::int64_t count);

}  // namespace foyer::relay
