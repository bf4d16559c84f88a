#pragma once
// Which ways may be used to reach a signer now. What was refused, withdrawn or is not safe is
// never used, and no address is given for it (R-C4a).

#include "record/join.h"

namespace foyer::record {

enum class Use { yes, ask_first, not_yet, never };
std::string_view name(Use use);

struct Reach {
  std::string signer, channel;
  Use use = Use::never;
  std::string why;  // a stable id: not-safe, the row's state, ask-first, or empty for yes
  // Empty when it is never used.
  std::string address, hours, voicemail, sender_name, content;
};

// For each signer every channel that was decided about.
std::vector<Reach> reach_of(const Case& joined, const std::vector<CaseSubmission>& submissions);

}  // namespace foyer::record
