#pragma once
// Everything that a session can ask of the world. The host handles each kind in one switch; each
// result comes back as an event.

#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"

namespace foyer::intake {

struct Http {  // answered by Responded with the same id
  int id;
  std::string method;
  std::string path;  // same origin, begins with '/'
  std::vector<std::pair<std::string, std::string>> headers;
  base::Bytes body;
};
struct Keep {  // a row in the device's own store: draft or outbox; answered by Kept
  int id;
  std::string name;
  base::Bytes bytes;  // ciphertext, or how new the agency's page data were
};
struct Recall {
  int id;
  std::string prefix;
};  // all rows whose name begins so: Recalled
struct Forget {
  std::string name;
};  // delete that row; "*" deletes all
struct KeepSession {
  std::string text;
};  // the tab's text: the link on an own device, later that it was sent; empty deletes
struct Ring {
  int id;
  int after_ms;
};  // answered by Rang
// The browser tries one thing because the person pressed its Start; answered by CheckDone.
struct StartCheck {
  int id;
  std::string check;  // speed, camera, microphone, sound, screen, keyboard, storage, embedded
};
struct StopCheck {};  // lets go of camera and microphone at once
struct LoadWords {
  std::string lang;
};  // answered by WordsLoaded
struct Print {};  // the copy, as the View shows it
struct Save {
  std::string file_name;
  base::Bytes bytes;
};  // a download
struct Leave {};  // wipe memory and storage, location.replace('/leave')

using Effect = std::variant<Http, Keep, Recall, Forget, KeepSession, Ring, StartCheck, StopCheck,
                            LoadWords, Print, Save, Leave>;
using Effects = std::vector<Effect>;

}  // namespace foyer::intake
