#pragma once
// Everything that the desk knows. Screens read it; the files that own a part change it.

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "base/random.h"
#include "desk/effect.h"
#include "desk/event.h"
#include "desk/mail.h"
#include "desk/opening.h"
#include "desk/sheet.h"
#include "intake/clock.h"
#include "link/manifest.h"
#include "pack/pack.h"
#include "work/desk_file.h"

namespace foyer::desk {

struct State;

// What the relay or the browser answered. Status 0: no answer.
struct Answer {
  int status = 0;
  base::Bytes body;
  bool good() const { return status >= 200 && status < 300; }
};
using Then = std::function<void(State&, Answer, Effects&)>;

struct Unlocking {
  std::optional<work::ProvedDeskFile> file;
  base::Bytes kept;  // the file as it is kept on this device, while that is wished
  int picking = 0, stretching = 0;
  int joining = 0;  // a one-time code is stretched, or its file is on the way
  std::int64_t stretching_since_ms = 0;
  int misses = 0;
  std::int64_t wait_until_ms = 0;  // after several misses
};

// Exists from unlocking until locking, and holds every secret of the desk.
struct Desk {
  seal::WorkerKeys worker;
  std::vector<seal::Identity> shared;
  link::WorkerStatement profile;
  std::string kiosk;                  // origin that links begin with
  record::Evidence evidence;          // root, keysets
  std::vector<keys::Keyset> keysets;  // as in the evidence
  std::string keyset_hash;            // of the newest
  pack::SignedPack pack;
  std::string agency_name;
  Texts texts;  // packs and words, as cited

  work::Identities identities() const;
};

enum class Screen { unlock, arriving, inbox, links, make, card };

struct Place {
  Screen screen = Screen::unlock;
  std::string unit;      // inbox: the case that is open
  std::string part;      // of a case: summary, everything, history; or the act whose form is open
  std::string about;     // what the act is about
  std::size_t page = 0;  // of the list: inbox or links
  view::Key focus = 0;
  int focus_serial = 0;
  Word trouble;  // what went wrong with the last thing asked
  Word done;     // what was done
};

// A link as the worker hands it on.
struct LinkCard {
  std::string url, code, label, link_id;
  base::UnixSeconds expiry = 0;
  std::string signer = {};  // whose it is, where each signer has one
};

// A link that was made here, and what tells the relay of it.
struct LinkOrder {
  LinkCard card;
  std::string body;
};

struct Watch {  // when somebody last did something here
  std::int64_t stirred_ms = 0, hidden_ms = -1;
  bool warned = false;
};

struct State {
  Words words;
  std::vector<intake::Spoken> spoken;  // every language that the desk has words of
  std::string origin;                  // the desk's own
  intake::Clock clock;
  std::optional<base::SeededRandom> random;  // of the current event
  bool started = false, locked = false, painted = false, online = true;
  bool can_share = false;  // this device has a sheet for it
  view::Display display;

  std::map<int, Then> asked;
  int last_asked = 0;

  Unlocking unlocking;
  std::map<std::string, base::Bytes, std::less<>> rows;  // this device's own: chain heads and such
  std::optional<Desk> desk;
  Mail mail;

  Place place;
  std::optional<LinkCard> card;  // the link that is shown now
  std::vector<LinkCard> cards;   // and those that were made with it, one for each signer
  std::deque<LinkOrder> orders;  // links that the relay does not have yet
  bool ordering = false;         // the first of them is on its way
  Watch watch;
  Values values, problems;
  std::set<std::string, std::less<>> open_cards;
  view::View current;
  std::map<view::Key, Binding> bindings;

  std::string say(const Word& word) const { return words.say(word); }
  std::string_view value(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::string_view() : std::string_view(found->second);
  }
};

// What opens things here: the desk's identities, and the headers that were added to things. It must
// not outlive the state.
seal::Keyring keyring_of(const State& state);

// Moves the focus to the heading of what is shown now.
void turn_to(State& state, Screen screen);
view::Key heading_key();
// To the first field that something is wrong with.
void turn_to_problem(State& state);

}  // namespace foyer::desk
