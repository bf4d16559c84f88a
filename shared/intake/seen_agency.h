#pragma once
// The newest agency.json that was seen here, so that nobody can show an older one, and with it keys
// that the agency has given up. It is known for the session; on a person's own device a row beside
// the draft keeps it between sessions, and goes when the draft goes.

#include "intake/effect.h"
#include "keys/agency.h"

namespace foyer::intake {

struct Recalled;
struct State;

void recall_seen_agency(State& state, Effects& effects);
// Leads away from an agency.json that was taken before the row came and is older.
void take_seen_agency(State& state, const Recalled& rows);
// False for one that is older than what was seen: nothing of it may be taken.
bool see_agency(State& state, const keys::Agency& fresh);

void keep_seen_agency(State& state, Effects& effects);
void forget_seen_agency(State& state, Effects& effects);

}  // namespace foyer::intake
