#pragma once
// What the inbox says of a case: one line, and the words by which it is found. Made where the case
// was opened, so that of many cases nothing else has to be kept.

#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "desk/case.h"

namespace foyer::desk {

// What needs the worker first. The order of the flags is the order of the inbox; then age decides.
enum class Flag {
  unreadable,  // the chain was refused, or a layer failed
  two_misses,
  question,
  need,
  plan,  // for an emergency: none, and no reason for none
  law,
  proof,  // that somebody may sign
  withdrawal,
  expiry,
  other,  // any other task that is open
  review,
  none,
};
inline constexpr int flag_count = static_cast<int>(Flag::none) + 1;

struct Waiting {
  Flag flag = Flag::none;
  int count = 0;
  bool operator==(const Waiting&) const = default;
};

struct Gist {
  std::string unit;
  std::vector<std::string> names;     // of who takes part, each once
  std::string role;                   // whose the first submission is, where nobody told a name
  std::string words;                  // by which it is found, folded
  std::vector<Waiting> waiting;       // each flag at most once, in their order
  base::UnixSeconds time = 0;         // when the newest of it came
  std::vector<std::int64_t> numbers;  // of the inbox
  std::vector<std::string> ways;      // back: their ids
  std::int64_t entries = 0;           // as many as its chain had

  Flag first() const { return waiting.empty() ? Flag::none : waiting.front().flag; }
  bool operator==(const Gist&) const = default;
};

// `lead_days`: so long before its end a choice is said to end.
Gist make_gist(const Case& one, int lead_days, base::UnixSeconds now);

base::Json gist_json(const Gist& gist);
base::Result<Gist> parse_gist(const base::Json& json);  // Code::malformed

// Small letters for the ASCII ones: as words are compared.
std::string folded(std::string_view text);

}  // namespace foyer::desk
