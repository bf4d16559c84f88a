#pragma once
// The lines of the inbox, in its order, and how one is found among ten thousand.

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "desk/gist.h"

namespace foyer::desk {

// One word of what is looked for: in a case's own words, or in what waits there.
struct WantedWord {
  std::string word;    // folded
  unsigned flags = 0;  // a bit for each Flag whose words have it
};

class Index {
 public:
  void put(Gist gist);
  void erase(const std::string& unit);
  const Gist* find(std::string_view unit) const;
  std::size_t size() const { return lines_.size(); }

  // The lines that have every one of these words: `count` of them after `skip`, and how many in
  // all.
  struct Found {
    std::vector<const Gist*> lines;
    std::size_t all = 0;
  };
  Found look_for(const std::vector<WantedWord>& wanted, std::size_t skip, std::size_t count) const;

  template <typename See>
  void each(See see) const {
    for (const auto& [rank, gist] : lines_) see(gist);
  }

 private:
  using Rank = std::tuple<Flag, base::UnixSeconds, std::string>;
  std::map<Rank, Gist> lines_;
  std::map<std::string, Rank, std::less<>> ranks_;  // by unit
};

}  // namespace foyer::desk
