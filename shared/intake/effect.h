#pragma once
// Everything that a session can ask of the world. The host handles each kind in one switch; each
// result comes back as an event.

#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "view/node.h"

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
// One sentence of the page and where it stands there.
struct Sentence {
  view::Key key = 0;
  enum class Part : std::uint8_t { label, hint, error, value } part = Part::label;
  int nth = 0;       // of the sentences of this node
  std::string text;  // without mark-up
  std::string lang;
  std::string audio;  // the pack's file that reads it and its neighbours of the same; or empty
};
// Which voices this device has, for each of these languages; answered by VoicesFound, and again
// whenever they change.
struct FindVoices {
  std::vector<std::string> languages;
};
// Reads one sentence after another, each marked on the page while it is read. Answered by Read. The
// same again, while it reads, begins anew.
struct ReadAloud {
  std::vector<Sentence> sentences;
  int speed_percent;
};
struct StopReading {};
struct Print {};  // the copy, as the View shows it
struct Save {
  std::string file_name;
  base::Bytes bytes;
};  // a download
struct Leave {};  // wipe memory and storage, location.replace('/leave')

using Effect = std::variant<Http, Keep, Recall, Forget, KeepSession, Ring, StartCheck, StopCheck,
                            LoadWords, FindVoices, ReadAloud, StopReading, Print, Save, Leave>;
using Effects = std::vector<Effect>;

}  // namespace foyer::intake
