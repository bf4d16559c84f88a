#pragma once
// What stands against an act, and what an entry about it says: the same answers for the browser's
// desk and the command line.

#include <string>
#include <vector>

#include "work/open_case.h"

namespace foyer::work {

// Kinds of tasks that are open and must be answered before a review is complete (N5b, N9).
std::vector<std::string> unanswered_kinds(const record::Case& state);
base::Json review_body(const record::Case& state, const std::string& note);

// Why a row cannot become effective now (N2, N4c, R-B1): "none" where the case has no such row,
// "active" where it is effective already, else its reasons but for the act itself.
struct Activation {
  bool possible = false;
  std::vector<std::string> against;
};
Activation weigh_activation(const record::Case& state, std::string_view row);

// When everybody had signed what these rows rest on.
base::UnixSeconds signed_at(const record::Case& state, const std::vector<std::string>& rows);
// Whether a first use on this day came before that, so that it needs a reason.
bool is_late(const record::Case& state, const std::vector<std::string>& rows,
             base::UnixSeconds first_use);

// What this signer wrote of the limits of the authority; empty where it has none. Who confirms
// such an authority says which rows it covers.
std::string scope_of(const OpenCase& one, std::string_view signer);

// What a client took back by her way back, as the entry that takes note of it says it.
base::Json noted_body(const record::Withdrawal& note, const std::string& signer);

// What stands against disposing of a case now.
struct Disposal {
  enum class Against { nothing, gone, hold, task, time } against = Against::nothing;
  std::string task;             // its id
  base::UnixSeconds until = 0;  // kept so long
};
Disposal weigh_disposal(const OpenCase& one, const pack::Pack& pack, base::UnixSeconds now);

}  // namespace foyer::work
