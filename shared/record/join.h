#pragma once
// What is effective now, and why: all submissions of a unit and everything done since, put
// together without a clock of its own. FORMAT.md explains each state, reason and task.

#include <string>
#include <vector>

#include "pack/pack.h"
#include "record/entry.h"
#include "record/unit.h"

namespace foyer::record {

// One verified submission of the unit.
struct CaseSubmission {
  std::string digest;  // b64u(SHA-256(line 1)): how entries name it
  UnitSubmission unit;
  base::Json document;
  base::Json duty;                  // null when the duty part is not at hand
  base::UnixSeconds signed_at = 0;  // of its last mark; of a refusal, its own time
  base::UnixSeconds received = 0;   // by the relay; whoever fetched it sets this
  bool late = false;                // it came after the link's expiry
};
// Code::bad_proof unless the report says that it is the client's, Code::mismatch when it
// contradicts its manifest.
base::Result<CaseSubmission> case_submission(const Report& report, bool late);

// What a client took back by her way back. Whoever fetched the note has verified it by her own key.
struct Withdrawal {
  std::string note;               // hash name of her sealed note
  std::string submission;         // digest of the record that she came back by
  std::vector<std::string> rows;  // "channel.text"
  std::string said = {};          // her own words, where she wrote any
  base::UnixSeconds time = 0;     // when the relay took it
};

enum class RowState { undecided, refused, pending, active, paused, withdrawn, expired };
std::string_view name(RowState state);

// One who must sign: a role, and a number where several have the same role ("parent", "parent-2").
struct RowSigner {
  std::string signer;
  std::string choice;      // permit, deny, undecided, withdrawn, absent, outside-scope
  std::string submission;  // digest of the one that counts
  base::UnixSeconds signed_at = 0, until = 0;
  std::string taken_back = {};  // how, where it is withdrawn: withdrawn, withdrawn-by-way
  std::int64_t paper = 0;       // seq of the entry that tells what she chose on paper; 0: none
};

// One decision of the unit: "channel.text", "purpose.recording", "release.<id>".
struct Row {
  std::string id;
  RowState state = RowState::undecided;
  std::vector<std::string> why;  // stable ids, "<reason>" or "<reason>:<signer>"; active has none
  std::vector<RowSigner> signers;
  std::vector<std::string> except_services;
  base::UnixSeconds until = 0;  // the earliest of the signers' terms
};

struct Task {
  std::string id;    // "<kind>-<eight hex digits>", the same at every reading
  std::string kind;  // question, need, check, alternative, talk, refused, plan, law, ...
  std::string what;  // in the client's words or by ids
  std::string from;  // signer
  bool open = true;
};

struct Case {
  std::string unit_id, unit_type, mode;
  std::vector<std::string> signers;  // who must sign
  // Beside `signers`: digests of what each of them sent, oldest first; the last one counts.
  std::vector<std::vector<std::string>> sent;
  std::vector<Row> rows;  // sorted by id
  std::vector<Task> tasks;
  std::string worker;  // whose case it is: who made the first link, or took it over since
  bool reviewed = false, legal_hold = false, disposed = false;
  base::UnixSeconds retain_until = 0;  // recorded; 0: the pack's term counts

  // Digest of what this signer sent last; null when there is none.
  const std::string* newest_of(std::string_view signer) const;
  const Row* row(std::string_view id) const;
  const Task* task(std::string_view id) const;
  bool has_open(std::string_view kind) const;
  bool is_active(std::string_view row) const;
};

// Submissions in the order in which the relay took them, entries in the order of their chain, the
// pack as it is in force, and what clients took back by their ways back. At least one submission,
// all of one unit: Code::mismatch otherwise.
base::Result<Case> join(const std::vector<CaseSubmission>& submissions,
                        const std::vector<Entry>& entries, const pack::Pack& pack,
                        base::UnixSeconds now, const std::vector<Withdrawal>& withdrawals = {});

// `months` calendar months later, at the same time of the day, at most at the month's last day.
base::UnixSeconds add_months(base::UnixSeconds time, int months);

}  // namespace foyer::record
