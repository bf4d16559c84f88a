#pragma once
// The desk's screens, and the frame around each.

#include <span>

#include "desk/input.h"
#include "desk/state.h"

namespace foyer::desk {

void show(State& state);  // builds the View of what is there now

void build_unlock(const State& state, Sheet& sheet);
void build_inbox(const State& state, Sheet& sheet);
void build_case(const State& state, const Case& one, Sheet& sheet);
void build_whole(const State& state, const Case& one, Sheet& sheet);    // everything that was sent
void build_history(const State& state, const Case& one, Sheet& sheet);  // what was done since
void build_act(const State& state, const Case& one, Sheet& sheet);      // the open form
void build_links(const State& state, Sheet& sheet);
void build_make(const State& state, Sheet& sheet);
void build_card(const State& state, Sheet& sheet);

// Which of a long list is shown, and the way to the page before and after it.
void build_pages(const State& state, std::size_t all, std::size_t shown, Sheet& sheet);
std::span<const Button> page_buttons();

// The case that is open, or null.
const Case* open_case_of(const State& state);

}  // namespace foyer::desk
