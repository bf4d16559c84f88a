#pragma once
// The way back that a client may take along with her copy: made when she signs, from a PIN that is
// hers alone. Without a PIN there is none, for its address alone must never open anything.

#include <optional>
#include <string_view>

#include "record/answers.h"
#include "way/way.h"

namespace foyer::intake {

struct State;

inline constexpr std::string_view pin_answer = "send.pin";  // typed; never in a draft

// Whether her copy can carry an address at all: she takes it along, and there is something to
// take back.
bool may_have_way(const State& state);

// Makes it where she chose a PIN, and writes its public halves into the answers.
std::optional<way::NewWay> make_way_back(State& state, record::Answers& answers);

// Seals the card of what line 1 says that she decided.
base::Status add_card(State& state, std::string_view document, way::NewWay& way);

// What her copy says: https://<kiosk>/#w1...; empty when there is none.
std::string way_address(const State& state);

}  // namespace foyer::intake
