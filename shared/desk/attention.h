#pragma once
// What of the inbox is shown, and how it says what waits.

#include <algorithm>
#include <span>

#include "desk/state.h"

namespace foyer::desk {

inline constexpr std::size_t lines_max = 50;  // on one page of a list

auto page_of(auto& all, std::size_t page) {
  const std::size_t from = std::min(page * lines_max, all.size());
  return std::span(all).subspan(from, std::min(lines_max, all.size() - from));
}

// The page of the inbox that is shown, by what is typed into its field.
Index::Found lines_shown(const State& state);

std::string say_waiting(const State& state, const std::vector<Waiting>& waiting);

// Links on which five wrong codes were tried.
std::vector<const Link*> locked_links(const State& state);

}  // namespace foyer::desk
