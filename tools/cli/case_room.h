#pragma once
// Cases as a worker's program sees them: the unit's submissions from the inbox, its chain of
// entries from the relay, what is effective now, and one more act at the chain's end.
//   cases/index.json   which unit each number of the inbox belongs to, so that not all is fetched
//   cases/<unit>.json  where the unit's chain, and the clients' notes by their ways back, were last
//                      seen to end; an older one is refused

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/fetch.h"
#include "work/open_case.h"

namespace foyer::cli {

using work::OpenCase;

class CaseRoom {
 public:
  explicit CaseRoom(const Arguments& arguments);  // asks for the worker's passphrase

  // `which` is a number of the inbox or a unit's id. Stops when the record was disposed of.
  OpenCase open(const std::string& which);
  // That one too: then there are no submissions, and what stays of the chain says why.
  OpenCase open_any(const std::string& which);
  // Signs the entry, has the relay store it, verifies the receipt, and joins again. Nothing is kept
  // when any of that fails. `act` is what the relay does with it.
  record::Entry add(OpenCase& one, record::EntryKind kind, base::Json body,
                    std::optional<transfer::UnitAct> act = {});

  const Desk& desk() const { return desk_; }
  const pack::Pack& pack() const { return pack_; }
  const keys::Keyset& keyset() const { return keysets_.back(); }
  const std::string& worker() const { return desk_.worker.id; }

 private:
  work::Read read_submission(const InboxEntry& entry) const;
  std::string unit_of(const std::string& which) const;
  void read_submissions(OpenCase& one);
  void read_chain(OpenCase& one) const;
  void keep_head(const OpenCase& one) const;
  void keep_index() const;
  void rejoin(OpenCase& one) const;

  Desk desk_;
  record::Evidence evidence_;
  std::vector<keys::Keyset> keysets_;  // as in the evidence
  pack::Pack pack_;
  std::vector<InboxEntry> inbox_;
  base::Json index_;  // {"<number>": unit id}
};

// --worker and what else a command takes.
std::vector<Option> case_options(std::vector<Option> more);

// 2027-01-31 as the time at which that day begins in UTC. Throws Failure with Exit::usage.
base::UnixSeconds parse_day(const std::string& text);

// Throws Failure with the names that there are, when nobody signs under this one.
void check_signer(const OpenCase& one, const std::string& signer);

// "Entry 3 is stored." with what it means, or the entry as JSON with the case's rows.
Exit say_act(const Arguments& arguments, const OpenCase& one, const record::Entry& entry,
             std::string_view sentence);

}  // namespace foyer::cli
