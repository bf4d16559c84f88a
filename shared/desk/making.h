#pragma once
// Links: making one, showing it, the list of those that are out, and what can be done with each.

#include <span>

#include "desk/input.h"

namespace foyer::desk {

std::span<const Button> link_buttons();  // of the list
std::span<const Button> make_buttons();  // of the form and of a link that is shown

void show_card(State& state, LinkCard card);
// What goes with the link that is shown: nothing private, and never the code.
Word message_of(const State& state);
// False, and the reasons are told, where this worker may not make a link for these channels now.
bool may_declare(State& state, const std::vector<link::ChannelUse>& channels);

// A locked link gets a new code, and is shown with it.
void reopen_link(State& state, const std::string& id, Effects& effects);

// Shows a link from its escrow, after the relay's manifests were held against it.
void show_kept_link(State& state, const std::string& id, Effects& effects);

}  // namespace foyer::desk
