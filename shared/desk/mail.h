#pragma once
// What came in: one line of every case, opened beside the page; the case that is open now, whole;
// and the links that are out. All of it in memory alone.

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/index.h"
#include "link/escrow.h"
#include "work/added_headers.h"

namespace foyer::desk {

// One submission as the inbox lists it.
struct Sent {
  work::InboxEntry entry;
  std::string unit;       // once it was opened; empty for what is not a client's
  record::Report report;  // with the verdict of each layer, while its case is open
  bool asked = false;     // it is being opened, or was
};

struct Link {
  work::ListedLink listed;
  std::optional<link::ProvedEscrow> escrow;  // opened when it is to be shown
  bool read = false;
};

struct Mail {
  std::map<std::int64_t, Sent> sent;                        // by number of the inbox
  Index index;                                              // the line of every case
  std::map<std::string, Case, std::less<>> cases;           // whole, by unit: the one that is open
  std::vector<std::int64_t> strange;                        // do not verify as a client's
  std::vector<std::int64_t> closed;                         // are sealed to other keys than these
  std::map<std::string, std::int64_t, std::less<>> chains;  // units with entries, and how many
  std::set<std::int64_t> noted;                             // submissions whose clients wrote notes
  std::vector<Link> links;
  work::AddedHeaders headers;     // that were added to what lies at the relay
  std::int64_t headers_read = 0;  // up to this one of the relay's list
  bool headers_came = false;      // in this round
  std::set<std::string> noting;   // clients' notes that this desk has entered, or tried to

  std::deque<std::int64_t> queue;  // submissions that are to be opened
  std::deque<std::string> again;   // units that are to be read with their entries and notes
  int listing = 0;                 // lists of this round that are not whole yet
  int to_open = 0, opened = 0, waiting = 0;  // submissions of this round; jobs under way
  int round = 0;                             // answers of an earlier one are dropped
  bool loading = false, loaded = false;
  int reading = 0;            // cases that are being read whole
  bool goes_on = false;       // this event brought a part of a round that is not over
  std::int64_t shown_ms = 0;  // when what came in was last shown
};

}  // namespace foyer::desk
