#pragma once
// Everything that a session knows. Screens read it; the files that own a part change it.

#include <optional>

#include "base/random.h"
#include "intake/aloud.h"
#include "intake/answers.h"
#include "intake/arrival.h"
#include "intake/checks.h"
#include "intake/clock.h"
#include "intake/event.h"
#include "intake/evidence.h"
#include "intake/idle.h"
#include "intake/page.h"
#include "intake/place.h"
#include "intake/requests.h"
#include "intake/sending.h"
#include "intake/session.h"
#include "intake/way_visit.h"
#include "intake/words.h"

namespace foyer::intake {

struct State {
  // The page.
  Words words;        // of the chosen language
  Words first_words;  // of the language that came first: stands in for what `words` lacks
  std::vector<Spoken> spoken;
  std::vector<std::string> wishes;
  std::string app_version;
  std::string origin;  // the kiosk's own
  bool painted = false;
  bool kiosk = false;  // at the agency's own tablet: whose device it is is not asked
  bool online = true;
  view::Display display;
  view::Display first_display;  // as the device wants it: the next person begins with it
  Clock clock;
  std::optional<base::SeededRandom> random;  // of the current event; none: no source

  // The link and what it opened.
  Arrival arrival;
  std::map<std::string, std::int64_t> seen_agencies;  // the newest seq of each, by its id
  std::optional<Opened> opened;

  // Instead of a link: a client who comes back.
  std::optional<WayVisit> visit;

  // The person.
  Answers answers;
  Evidence evidence;
  Place place;
  base::UnixSeconds started = 0;  // when the journey began, by the relay's clock
  bool left = false;

  Sending sending;
  Requests requests;
  Checking checking;
  Idle idle;
  Aloud aloud;
  bool draft_dirty = false;
  bool draft_restored = false;
  std::string resume_at;  // id of the screen where the draft says that the person stopped

  // What is on the screen now.
  view::View current;
  std::map<view::Key, Binding> bindings;
  std::vector<Showing> showing;
  std::map<view::Key, std::string> audio;

  // In the chosen language, or in the first one where that lacks it.
  std::string say(const Word& word) const { return words_for(word).say(word); }
  std::string show(const Word& word) const { return words_for(word).show(word); }  // on the page
  const Words& words_for(const Word& word) const {
    return word.key.empty() || words.has(word.key) ? words : first_words;
  }
  const pack::Pack* content() const { return opened ? &opened->content.pack : nullptr; }
  // Only a device that the person calls her own keeps a draft or offers autofill. A walk-in's key
  // stands in no link, so nothing that it locks here could be opened again: nothing is kept.
  bool own_device() const {
    return answers.is("now.device", "own") && !answers.is("now.private", "no") && !arrival.walk_in;
  }
  view::Direction direction_of(std::string_view lang) const;
  Word problem(std::string_view full_name) const;  // empty where all is well
};

}  // namespace foyer::intake
