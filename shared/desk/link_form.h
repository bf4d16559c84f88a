#pragma once
// The form of a link, and what is wished by it.

#include "desk/state.h"
#include "work/link_making.h"

namespace foyer::desk {

// As a worker mostly needs it: everything that the agency does, from afar, for one person. Who gets
// the link is never filled in.
void open_link_form(State& state, const std::string&, Effects&);

// One for all who sign, or one for each of them: all declare the same unit and the same signers.
// What is wrong with the form is told in the state's problems.
struct SignersLink {
  std::string signer;  // empty: all of them
  work::LinkWish wish;
};
std::vector<SignersLink> links_typed(State& state);

// The form is kept until the relay has the links; after that the next one begins anew.
void clear_link_form(State& state);

}  // namespace foyer::desk
