#pragma once
// What the browser can try on the person's tap, one thing at a time: what a result means, whether
// another way is called for, and which. A result is a word from a short list, never a number.

#include <span>
#include <string>
#include <string_view>

#include "intake/alternative.h"
#include "intake/effect.h"
#include "intake/event.h"

namespace foyer::intake {

struct State;

struct DeviceCheck {
  std::string_view id;    // speed, camera, microphone, sound, screen, keyboard, storage, clock,
                          // embedded
  std::string_view good;  // outcomes that call for nothing else, with single spaces between
  Ways ways;              // for all other outcomes
  bool asks = false;      // only the person can tell: did she see herself, hear the tone
};
std::span<const DeviceCheck> device_checks();
const DeviceCheck* find_check(std::string_view id);

// Full name of the card that all of them stand in.
inline constexpr std::string_view checks_card = "device.try";

// Full names of its answers: "device.found.<id>" is the outcome.
std::string found_name(std::string_view check);
std::string shared_name(std::string_view check);   // yes or no
std::string instead_name(std::string_view check);  // the way that was chosen
Word outcome_word(std::string_view check, std::string_view outcome);
bool calls_for_another_way(const State& state, const DeviceCheck& check);

// Under way now: at most one.
struct Checking {
  int id = 0;
  std::string check;  // empty: none
  bool asks = false;  // its question to the person is open
};

void start_check(State& state, std::string_view check, Effects& effects);
void stop_check(State& state, Effects& effects);
void take_check(State& state, const CheckDone& done, Effects& effects);
void answer_check(State& state, bool yes, Effects& effects);  // the person's answer
// A check that is out of sight holds neither camera nor microphone.
void stop_unseen_check(State& state, Effects& effects);

}  // namespace foyer::intake
