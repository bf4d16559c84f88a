#pragma once
// Reading aloud: which sentences of the page are read, by which of the device's own voices, and
// when it stops. It begins on a press alone, so it never talks over a screen reader by itself.

#include <string>
#include <vector>

#include "intake/effect.h"
#include "intake/event.h"
#include "intake/evidence.h"
#include "intake/page.h"

namespace foyer::intake {

// A sentence by its node, and which of the node's sentences it is: it is found again after a card
// was opened above it.
struct ReadPlace {
  view::Key key = 0;
  int nth = 0;
  bool operator==(const ReadPlace&) const = default;
};

struct Aloud {
  bool asked = false;                      // for the voices
  std::vector<VoicesFound::Voice> voices;  // by language; empty: not known yet
  bool reading = false;
  bool told = false;                  // that others can hear it
  int speed = 3;                      // of speeds, from 1
  std::vector<ReadPlace> being_read;  // in the order of the effect
  ReadPlace at;                       // where it goes on
  std::vector<Showing> shown;         // heard when the end is reached
};

// What stands on the page, in reading order, as far as a voice of this device speaks it.
std::vector<Sentence> sentences_of(const State& state);

void show_aloud(const State& state, Page& page);   // the controls, where they are wanted
void offer_aloud(const State& state, Page& page);  // the setting, or why there is none
bool press_aloud(State& state, std::string_view act, Effects& effects);
void take_read(State& state, const Read& read);
// Once, and only when somebody looks at the setting or has chosen it.
void find_voices(State& state, Effects& effects);

// What was read, where, before an event: whatever leads away from there stops it.
struct Reading {
  bool reading = false;
  int focus_serial = 0;
  std::string lang;
};
Reading reading_now(const State& state);
void stop_where_left(State& state, const Reading& before, Effects& effects);

}  // namespace foyer::intake
