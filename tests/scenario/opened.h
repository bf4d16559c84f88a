#pragma once
// The worker's side of a scenario: what the relay stored, opened with the team's key and verified.

#include "record/verify.h"
#include "world.h"

namespace foyer::scenario {

record::Report open_stored(const World& world);  // the last turn
record::Report open_turn(const Agency& agency, const FakeRelay& relay, std::size_t turn);

// What the document says about a channel: permit, deny or undecided.
std::string decision_about(const base::Json& document, std::string_view channel);
base::Json duty_of(const record::Report& report);

}  // namespace foyer::scenario
