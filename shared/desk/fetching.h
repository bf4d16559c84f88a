#pragma once
// How what came in gets here.

#include "desk/state.h"

namespace foyer::desk {

// Asks for the inbox and the links, and opens what is new.
void fetch_mail(State& state, Effects& effects);
// What is there of the round's lists is opened beside the page, job by job; then what has entries
// or notes is read with them.
void open_next(State& state, Effects& effects);
// What is still under way is dropped; the next round asks for it again.
void stop_loading(State& state, const Word& why);
// The same, unless the answer belongs to a round that is over.
Then in_round(const State& state, Then then);
// More of the round is to come, and what this event brought can be seen with that.
bool may_be_shown_later(const State& state);
// The worker's own words for the links that are shown now.
void read_labels(State& state);

// Reads a case whole, here: its submissions, entries and notes. The one that was open before goes.
void open_whole(State& state, const std::string& unit, Effects& effects);
void close_case(State& state);
// The relay's entries of a unit, and the notes of these ways back.
struct Gathering {
  std::string unit;
  std::vector<std::string> ways;
  Gathered all;
};
using ThenGathered = std::function<void(State&, Gathered, Effects&)>;
using OrElse = std::function<void(State&, const Word& why, Effects&)>;
void gather(State& state, Gathering what, ThenGathered then, OrElse or_else, Effects& effects);

// Where a case's chains end now, so that this device refuses an older one later.
void keep_head(State& state, const std::string& unit, const base::Json& head, Effects& effects);

// An act changed it: what is effective, and its line.
void case_changed(State& state, Case& one, Effects& effects);
void put_line(State& state, const Case& one);

}  // namespace foyer::desk
