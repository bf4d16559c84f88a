#include "desk/index.h"

#include <algorithm>

namespace foyer::desk {
namespace {

bool has(const Gist& gist, const WantedWord& wanted) {
  const bool waits = std::ranges::any_of(gist.waiting, [&](const Waiting& one) {
    return (wanted.flags >> static_cast<unsigned>(one.flag) & 1U) != 0;
  });
  return waits || gist.words.contains(wanted.word);
}

}  // namespace

void Index::put(Gist gist) {
  erase(gist.unit);
  const Rank rank{gist.first(), gist.time, gist.unit};
  ranks_.emplace(gist.unit, rank);
  lines_.emplace(rank, std::move(gist));
}

void Index::erase(const std::string& unit) {
  const auto found = ranks_.find(unit);
  if (found == ranks_.end()) return;
  lines_.erase(found->second);
  ranks_.erase(found);
}

const Gist* Index::find(std::string_view unit) const {
  const auto found = ranks_.find(unit);
  return found == ranks_.end() ? nullptr : &lines_.at(found->second);
}

Index::Found Index::look_for(const std::vector<WantedWord>& wanted, std::size_t skip,
                             std::size_t count) const {
  Found out;
  for (const auto& [rank, gist] : lines_) {
    if (wanted.empty() && out.lines.size() == count) {
      out.all = lines_.size();
      break;
    }
    if (!std::ranges::all_of(wanted, [&](const WantedWord& one) { return has(gist, one); }))
      continue;
    if (out.all >= skip && out.lines.size() < count) out.lines.push_back(&gist);
    ++out.all;
  }
  return out;
}

}  // namespace foyer::desk
