#pragma once
// Somebody may walk away from a device that is not her own. After a while the page covers what is
// on it and asks whether she is still there; without an answer it wipes everything, as leaving
// does. Never on her own device, or while a locked form waits; and only where there is something to
// see, or in a lobby, where the next client looks for a beginning.

#include <cstdint>

#include "base/time.h"
#include "intake/effect.h"

namespace foyer::intake {

struct State;

struct Idle {
  struct Moment {  // a device that slept has moved only the second one
    std::int64_t ms = 0;
    base::UnixSeconds device = 0;
  };
  bool watched = false;       // now, as is_abandoned() looks at it
  Moment seen;                // when a person last did something
  Moment asked;               // since when the question is on the page
  bool longer = false;        // she asked for more time
  std::int64_t rings_ms = 0;  // when the bell that was asked for is due
};

// The time is up and nobody answered: whoever acts now is perhaps somebody else.
bool is_abandoned(const State& state);

void person_acted(State& state);    // a button, a field, a card
void person_stirred(State& state);  // a key, a touch, a scroll: no answer to the question
void ask_if_idle(State& state);     // after each event, and then
void ring_when_idle(State& state, Effects& effects);

}  // namespace foyer::intake
