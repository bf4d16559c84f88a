#pragma once
// Everything that can happen to a session. An event carries the time and the randomness that the
// session may use for it: the session asks no clock and no generator.

#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/secret.h"
#include "base/time.h"
#include "view/node.h"

namespace foyer::intake {

// The page is there. Sent once, first.
struct Started {
  std::string fragment;                // of the address, without '#', already removed from it
  std::string origin;                  // the kiosk's own, as in https://kiosk.example
  std::vector<std::string> languages;  // the browser's wishes, best first
  std::string words;                   // assets/words/<lang>.json as text
  bool reduced_motion = false;
  bool painted = false;                // WebGL2 is there: the kiosk view is possible
  std::string app_version;
  std::string resumed;                 // what the page kept under keep_session, or empty
};

struct Activated { view::Key key; };                     // a button or link was pressed
struct Changed { view::Key key; std::string value; };    // a field's whole value; option: its choice's key and the option's key as text
struct Toggled { view::Key key; bool open; };            // a card opened or closed
struct HeardOrPrinted { std::string how; };              // "heard" or "printed"
struct Translated {};                                    // the browser altered the page's text
struct Responded {                                       // the answer to effect Http with this id
  int id;
  int status;  // 0: no answer (offline, cut)
  std::string date;  // the Date header, the relay's clock
  base::Bytes body;
};
struct Kept { int id; bool done; };           // the answer to effect Keep
struct Rang { int id; };                      // the answer to effect Ring
struct Online { bool yes; };
struct WordsLoaded { std::string lang; std::string words; };

struct Event {
  base::UnixSeconds device_time = 0;
  std::int64_t monotonic_ms = 0;
  base::Bytes entropy;  // 32 fresh bytes from the browser's generator, with every event
  std::variant<Started, Activated, Changed, Toggled, HeardOrPrinted, Translated, Responded, Kept,
               Rang, Online, WordsLoaded>
      what;
};

}  // namespace foyer::intake
