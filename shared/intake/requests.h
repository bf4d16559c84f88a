#pragma once
// What the session has asked of the world and waits for: each answer finds its question by id, and
// an answer to a question that was taken back is dropped.

#include <map>
#include <optional>

namespace foyer::intake {

enum class Ask {
  agency,       // GET /agency.json
  link,         // GET the link
  code,         // POST the code
  keyset,       // GET the next older keyset
  pack,         // GET the pack
  turn,         // GET the receipt of a turn: whether it was taken
  drafts,       // the device's row of this link's draft
  outbox,       // the device's rows of unsent submissions
  seen_agency,  // the device's row of the newest agency.json
  keep_seen_agency,
  keep_draft,  // the row is written
  keep_outbox,
  draft_due,      // Ring: time to write the draft
  lock_due,       // Ring: the screen shows that it locks, so now it may
  parcel_keyset,  // GET the newest keyset for receipts of earlier submissions
  parcel,         // an outbox step; which one the parcel knows
  parcel_due,     // Ring: an outbox wait is over
  check,          // what a check of the device finds
  way,            // GET the state of the way back
  way_pin,        // POST a try of its PIN
  way_box,        // GET what lies there
  way_keyset,     // GET the next older keyset for it
  way_note,       // POST a note
  idle_due,       // Ring: perhaps nobody is there any more
  walk_in,        // GET the manifest of walk-ins
  work_due,       // Ring: the next slice of the work for an order
  walk_in_order,  // POST the order
};

class Requests {
 public:
  int ask(Ask what) {
    open_[++last_] = what;
    return last_;
  }
  std::optional<Ask> answered(int id) {
    const auto found = open_.find(id);
    if (found == open_.end()) return std::nullopt;
    const Ask what = found->second;
    open_.erase(found);
    return what;
  }
  bool waits_for(Ask what) const {
    for (const auto& [id, asked] : open_)
      if (asked == what) return true;
    return false;
  }
  void take_back_all() { open_.clear(); }
  void take_back(Ask what) {
    std::erase_if(open_, [&](const auto& one) { return one.second == what; });
  }

 private:
  std::map<int, Ask> open_;
  int last_ = 0;
};

}  // namespace foyer::intake
