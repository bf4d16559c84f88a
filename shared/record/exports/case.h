#pragma once
// What every export is made of: one case with all that was verified of it. Pure: the same case at
// the same time gives the same bytes. FORMAT.md says what each form holds and what it leaves out.

#include <string>
#include <vector>

#include "pack/pack.h"
#include "record/entry.h"
#include "record/join.h"
#include "record/reach.h"
#include "record/verify.h"

namespace foyer::exports {

struct Sent {
  record::CaseSubmission submission;
  record::Report report;
};

struct ExportCase {
  std::vector<Sent> sent;  // in the order in which the relay took them
  std::vector<record::Entry> entries;
  record::Case state;  // as of `at`
  std::vector<record::Reach> reaches;
  pack::Pack pack;  // as it is in force
  base::UnixSeconds at = 0;
};

struct Opened {
  record::Report report;
  bool late = false;               // it came after the link's expiry
  base::UnixSeconds received = 0;  // by the relay
};

// Joins what was opened. Refuses what case_submission() and join() refuse, so nothing that does
// not verify as a client's gets into an export. What a client took back by her way back is taken
// back in an export too.
base::Result<ExportCase> make_case(std::vector<Opened> opened, std::vector<record::Entry> entries,
                                   pack::Pack pack, base::UnixSeconds at,
                                   const std::vector<record::Withdrawal>& withdrawals = {});

// The rows that this submission counts in, each with what its signer's choice is there now.
struct Counted {
  const record::Row* row = nullptr;  // null: the decision counts for nothing (any more)
  std::string id;                    // "channel.text"
  std::string said;                  // as the document has it; empty in a refusal of everything
  std::string choice;                // what it counts as: permit, deny, undecided, withdrawn
  std::vector<std::string> except;   // services, as this signer said
  base::UnixSeconds until = 0;       // 0 where it does not count
  std::string caution;               // not-safe or ask-first: what she said of using this channel

  // Row's state, or "superseded".
  std::string_view state() const;
  bool is_effective() const;  // a yes that is active
  // A yes that is effective and may be acted upon as it is. Everything else is no permission.
  bool permits() const { return is_effective() && caution.empty(); }
  bool denies() const;                   // no, taken back, or never safe
  std::vector<std::string> why() const;  // the row's reasons, and the caution
};
std::vector<Counted> decisions_of(const ExportCase& one, const Sent& sent);

// not-safe or ask-first, as this signer said of the channel that the row is about; else empty. A
// channel that she allows and that is not safe for her must not look like an open door.
std::string caution_of(const ExportCase& one, std::string_view signer, std::string_view row);

// The signer's name in the case, such as "parent-2"; the role where it counts for no row.
std::string signer_of(const ExportCase& one, const Sent& sent);

}  // namespace foyer::exports
