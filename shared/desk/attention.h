#pragma once
// What needs the worker first. The order of the flags is the order of the inbox; then age decides.

#include "desk/state.h"

namespace foyer::desk {

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

struct Waiting {
  Flag flag;
  int count;
};
// Each flag at most once, in their order.
std::vector<Waiting> waiting_in(const State& state, const Case& one);

// The order of the inbox.
struct Item {
  std::string unit;
  std::vector<Waiting> waiting;
  Flag first = Flag::none;
  base::UnixSeconds time = 0;
};
std::vector<Item> inbox_of(const State& state);

std::string say_waiting(const State& state, const std::vector<Waiting>& waiting);

// Links on which five wrong codes were tried.
std::vector<const Link*> locked_links(const State& state);

}  // namespace foyer::desk
