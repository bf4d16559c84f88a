#pragma once
// What came in, opened here and kept in memory alone: submissions, the cases that they make, and
// the links that are out.

#include <map>
#include <string>
#include <vector>

#include "desk/effect.h"
#include "link/escrow.h"
#include "record/reach.h"
#include "work/open_case.h"

namespace foyer::desk {

struct State;

// One submission with the verdict of each layer.
struct Sent {
  work::InboxEntry entry;
  std::vector<record::Received> parts;  // until all of them are there
  record::Report report;
  bool asked = false;  // its parts are on their way, or here
  bool filed = false;  // it counts in its case
};

struct Case {
  work::OpenCase open;
  std::vector<record::Reach> reaches;
  int answers_sent = 0;          // by ways back, over all of its signers
  base::UnixSeconds newest = 0;  // when the last of it came
  bool whole = false;            // entries and notes were read
  std::string refused;           // why they were not
};

struct Link {
  work::ListedLink listed;
  std::optional<link::ProvedEscrow> escrow;
};

struct Mail {
  std::map<std::int64_t, Sent> sent;               // by number of the inbox
  std::map<std::string, Case, std::less<>> cases;  // by unit
  std::vector<std::int64_t> strange;               // do not verify as a client's
  std::vector<Link> links;
  int to_open = 0, opened = 0, waiting = 0;  // submissions of this round; those under way
  int round = 0;                             // answers of an earlier one are dropped
  bool loading = false, loaded = false;
  int reading = 0;  // cases that are being read
};

// Asks for the inbox and the links, opens what is new, and reads every case anew.
void fetch_mail(State& state, Effects& effects);
// One case anew: its entries and notes. Then, once it is whole or was refused, what comes next.
void fetch_case(State& state, const std::string& unit, Effects& effects);

// Where its chain ends now, so that this device refuses an older one later.
void keep_case_head(State& state, const Case& one, Effects& effects);

// What is effective in a case after one more entry.
void rejoin_case(State& state, Case& one);

}  // namespace foyer::desk
