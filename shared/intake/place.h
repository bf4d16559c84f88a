#pragma once
// Where the person is: a screen of the journey, perhaps something over it, and what stood in the
// way of going on.

#include <set>
#include <string>
#include <vector>

#include "intake/words.h"
#include "view/node.h"

namespace foyer::intake {

struct Screen;

// What is missing in one field: what happened, why we ask, what to do.
struct Problem {
  std::string field;  // full name, "you.legalName"
  Word what;
};
using Problems = std::vector<Problem>;

struct Place {
  const Screen* screen = nullptr;   // of the journey, or a plain page such as a revoked link
  const Screen* overlay = nullptr;  // help, display or language, over any screen
  const Screen* covered = nullptr;  // an overlay that another one lies over
  view::Key opener = 0;             // focus goes back to it when the overlay closes
  Problems problems;
  std::set<std::string, std::less<>> open_cards;  // full names
  Word status;                                    // said politely, and shown

  view::Key focus = 0;
  int focus_serial = 0, announce_serial = 0;
  std::string announced;

  // Moves focus with the next View.
  void focus_on(view::Key key) {
    focus = key;
    ++focus_serial;
  }
};

}  // namespace foyer::intake
