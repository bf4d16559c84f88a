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

// A language that the kiosk has words of, by its own name.
struct Spoken {
  std::string tag, name;
};

// The page is there. Sent once, first.
struct Started {
  std::string fragment;                // of the address, without '#', already removed from it
  std::string origin;                  // the kiosk's own, as in https://kiosk.example
  std::vector<std::string> languages;  // the browser's wishes, best first
  std::string words;                   // assets/words/<lang>.json as text, any language
  std::vector<Spoken> spoken;          // every language that there are words of
  bool reduced_motion = false;
  bool painted = false;  // WebGL2 is there: the kiosk view is possible
  std::string app_version;
  std::string resumed;  // what KeepSession kept in this tab, or empty
  bool kiosk = false;   // an agency's tablet in its lobby, which goes from one client to the next
};

struct Activated {
  view::Key key;
};  // a button or link was pressed

// A field's whole value. For a choice or a select: the keys of all chosen options as decimal
// numbers with single spaces between, so that an event told twice does no harm.
struct Changed {
  view::Key key;
  std::string value;
};

struct Toggled {
  view::Key key;
  bool open;
};  // a card opened or closed
struct Stirred {};  // a key, a touch or a scroll that says nothing but that somebody is there
struct HeardOrPrinted {
  std::string how;
};  // "heard" or "printed"
struct Translated {};  // the browser altered the page's text
struct Responded {     // the answer to effect Http with this id
  int id;
  int status;        // 0: no answer (offline, cut)
  std::string date;  // the Date header, the relay's clock
  base::Bytes body;
};
struct Kept {
  int id;
  bool done;
};  // the answer to effect Keep
struct Recalled {  // the answer to effect Recall with this id
  struct Row {
    std::string name;
    base::Bytes bytes;
  };
  int id;
  std::vector<Row> rows;  // none where the device keeps none
};
struct Rang {
  int id;
};  // the answer to effect Ring
// What a check found, and nothing that would tell this device from another. The camera's comes when
// its picture shows; the picture stays until StopCheck.
struct CheckDone {
  int id;
  std::string result;                          // done, shows, denied, blocked, missing, failed
  int down_kbps = 0, up_kbps = 0, rtt_ms = 0;  // speed
  int level = 0;                               // microphone: the loudest, 0 to 100
};
struct Online {
  bool yes;
};  // also after waking up: yes means try again now
struct WordsLoaded {
  std::string lang;
  std::string words;
};

struct VoicesFound {
  struct Voice {
    std::string lang;
    std::string where;  // device, elsewhere (it would send the text away), none
  };
  std::vector<Voice> voices;
};
// How reading aloud goes: sentence (this one begins), end, partly (at the end, but some of it was
// not there any more), stopped (the page was hidden, or Escape pressed), failed.
struct Read {
  std::string how;
  int number = 0;  // of the sentence, from 0
};

struct Event {
  base::UnixSeconds device_time = 0;
  std::int64_t monotonic_ms = 0;
  base::Bytes entropy;  // 32 fresh bytes from the browser's generator, with every event
  std::variant<Started, Activated, Changed, Toggled, HeardOrPrinted, Translated, Responded, Kept,
               Recalled, Rang, CheckDone, Online, WordsLoaded, Stirred, VoicesFound, Read>
      what;
};

}  // namespace foyer::intake
