#pragma once
// The channels on which the agency itself begins a contact, and what an address is there. The
// others are places to which the client comes.

#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "view/node.h"

namespace foyer::intake {

struct State;

struct Reach {
  std::string_view channel;
  view::Input input;
  std::string_view autocomplete;
  bool voicemail;

  bool has_address() const { return input != view::Input::text; }
};

// Null for a place to which the client comes.
const Reach* reach_of(const pack::Channel& channel);
// Of the channels that this link declares, those with such a reach.
std::vector<const pack::Channel*> reaching_channels(const State& state);

}  // namespace foyer::intake
