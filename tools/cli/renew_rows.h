#pragma once
// What must be asked again in a case, and only that: its time is nearly over, or what was shown for
// it has changed (N1, N2).

#include <set>

#include "cli/case_room.h"

namespace foyer::cli {

struct Again {
  std::set<std::string> rows;        // of the case: "channel.text"
  std::set<std::string> statements;  // whose words are others now
  std::set<std::string> asks;        // of the new link: channels, purposes and policies
  std::set<std::string> gone;        // rows that the pack does not have any more
};

// `also`: rows that the worker names. Throws Failure where the case has no such row.
Again find_again(const OpenCase& one, const pack::Pack& pack, const std::vector<std::string>& also);

}  // namespace foyer::cli
