#pragma once
// One screen of the journey: one file that defines one of these, and one line in journey.cpp.

#include <string_view>

#include "intake/effect.h"
#include "intake/page.h"
#include "intake/place.h"
#include "intake/submission_parts.h"

namespace foyer::intake {

struct State;

// A button of the screen was pressed.
struct Act {
  std::string_view name;
  std::string_view argument;
};
enum class Took { no, yes };  // yes: the screen did it, nothing else shall happen

struct Screen {
  std::string_view id;  // one word, stable, in the View and in names of answers

  // Whether this person meets the screen at all; null: always.
  bool (*applies)(const State&) = nullptr;
  // The content between the heading and the primary button.
  void (*build)(const State&, Page&) = nullptr;
  // What stands in the way of going on; null: nothing.
  void (*check)(const State&, Problems&) = nullptr;
  // The screen's own buttons; "next" when going on is more than the next screen; "changed" with
  // the full name of the answer that just changed.
  Took (*take)(State&, const Act&, Effects&) = nullptr;
  // Whoever chose paper meets only these, and a refusal leaves nothing but what they contribute.
  bool on_paper = false;
  // What it asks is asked once in a case: who comes back for a renewal does not meet it.
  bool once = false;
  // What it asked and what was answered, as rows to read before signing.
  void (*review)(const State&, Page&) = nullptr;
  // Its share of the submission.
  void (*contribute)(const State&, SubmissionParts&) = nullptr;
  // Where Back leads when it is no screen of the journey; null: nowhere.
  const Screen* back_to = nullptr;
};

}  // namespace foyer::intake
