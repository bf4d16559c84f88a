#pragma once
// Inside this folder: what the steps of join() share.

#include "record/join.h"

namespace foyer::record {

// One who must sign, and all that he or she sent, oldest first.
struct Slot {
  std::string signer, role;
  std::vector<const CaseSubmission*> sent;
  std::vector<std::string> points;  // to settle about the newest: `why` of SignerState

  const CaseSubmission* newest() const { return sent.empty() ? nullptr : sent.back(); }
};

struct Joining {
  const std::vector<CaseSubmission>& submissions;
  const std::vector<Entry>& entries;
  const pack::Pack& pack;
  base::UnixSeconds now = 0;
  std::vector<Slot> slots;
  std::vector<Stray> strays;
  std::vector<Task> tasks;
};

// In the order of the required signers. Nobody's submissions count for nothing and are strays.
std::vector<Slot> fill_slots(const std::vector<CaseSubmission>& submissions,
                             std::vector<Stray>& strays);

// Whether an entry had this submission before it, and is about this signer.
bool covers(const Entry& entry, const CaseSubmission& submission);
bool is_about(const Entry& entry, const Slot& slot);
// The last entry of a kind that covers what this signer sent last; null when there is none.
const Entry* last_about(const Joining& joining, EntryKind kind, const Slot& slot);

// Reasons against everything of the unit, and against one row.
std::vector<std::string> gates_of_unit(const Joining& joining);
std::vector<std::string> gates_of_row(const Joining& joining, const Row& row);

// The law gate alone, for its task: empty when it holds.
std::string law_gate(const Joining& joining, const Slot& slot);
bool has_plan(const Joining& joining, const Slot& slot);
// The points of the signer that no entry has settled yet.
std::vector<std::string> open_points(const Joining& joining, const Slot& slot);

std::vector<Row> decide_rows(const Joining& joining);
std::vector<Task> list_tasks(const Joining& joining);

}  // namespace foyer::record
