#pragma once
// Inside this folder: what the steps of join() share.

#include <set>

#include "record/join.h"

namespace foyer::record {

// One who must sign, and all that he or she sent, oldest first.
struct Slot {
  std::string signer, role;
  std::vector<const CaseSubmission*> sent;
  std::vector<std::string> points;  // to settle about the newest: `why` of SignerState
  std::string law = {};             // gate that stands against all of it; weighed once

  const CaseSubmission* newest() const { return sent.empty() ? nullptr : sent.back(); }
};

struct Joining {
  const std::vector<CaseSubmission>& submissions;
  const std::vector<Entry>& entries;
  const pack::Pack& pack;
  base::UnixSeconds now = 0;
  std::vector<Withdrawal> withdrawals;  // of notes, and of entries that took note of them
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

// Notes and entries' copies of them, each note once.
std::vector<Withdrawal> all_withdrawals(const std::vector<Entry>& entries,
                                        const std::vector<Withdrawal>& notes);
bool is_noted(const Joining& joining, const Withdrawal& note);
// How this signer took the row back that this submission decided: "withdrawn" (a worker recorded
// it), "withdrawn-by-way" (she did it herself), or empty.
std::string taken_back(const Joining& joining, const Slot& slot, const CaseSubmission& one,
                       std::string_view row);

// How far somebody who signs for another may decide: what a worker read in the proof.
enum class Scope {
  whole,    // signs for herself, or the proof has no limits, or nobody has read it yet
  unread,   // the signer wrote of limits, and the worker saw the proof without saying which
  within,   // the proof covers the row
  outside,  // the proof does not: the signer decides nothing about it
};
Scope scope_over(const Joining& joining, const Slot& slot, std::string_view row);
// Whether somebody who must sign is the very person for whom this signer decides.
bool signs_herself(const Joining& joining, const Slot& proxy);

// Reasons against everything of the unit, and against one row.
std::vector<std::string> gates_of_unit(const Joining& joining);
std::vector<std::string> gates_of_row(const Joining& joining, const Row& row);

// Empty where the law lets the worker serve this signer.
std::string law_gate(const Joining& joining, const Slot& slot);
bool has_plan(const Joining& joining, const Slot& slot);
// The points of the signer that no entry has settled yet.
std::vector<std::string> open_points(const Joining& joining, const Slot& slot);

// What this signer chose about the row on paper, where that is the newest that she said of it.
bool says_on_paper(const Joining& joining, const Slot& slot, Row& row, RowSigner& out);
void list_paper_rows(const Joining& joining, std::set<std::string>& ids);
// {about, text}: what she wrote there in her own words.
std::vector<const base::Json*> said_on_paper(const Joining& joining, const Slot& slot);
// Whether an entry was made with what this signer decided by before the worker.
bool knows(const Entry& entry, const RowSigner& signer);

std::vector<Row> decide_rows(const Joining& joining);
std::vector<Task> list_tasks(const Joining& joining);

}  // namespace foyer::record
