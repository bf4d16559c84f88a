#pragma once
// A client who comes back by the address on her copy: PIN, then her rows, what she asked and what
// was written to her. The same session as the intake, with screens of its own.

#include <optional>
#include <string>
#include <vector>

#include "intake/effect.h"
#include "way/box.h"

namespace foyer::intake {

struct Responded;
struct State;

struct WayVisit {
  base::Secret32 w;
  way::WaySecrets secrets;
  bool open = false;  // the relay takes tries

  std::string refused_pin;  // as typed; the page keeps it and says that it was wrong
  int misses_left = 0;
  std::optional<way::WayKeys> keys;

  std::optional<way::SealedBox> sealed;
  std::optional<way::Card> card;
  std::vector<std::string> keysets;  // as fetched, newest first
  std::vector<keys::Keyset> chain;   // all that were verified, oldest first
  std::optional<way::Box> box;

  // A note under way: the same bytes go again until the relay has them.
  std::optional<way::Note> note;
  std::optional<transfer::NotePost> post;
  std::optional<transfer::NoteReceipt> receipt;  // of the last one, verified
  std::string received;                          // what it was about, in words
};

void begin_way(State& state, Effects& effects);
void way_when_ready(State& state);
void try_pin(State& state, std::string_view normalised, Effects& effects);

void take_way(State& state, const Responded& answer);
void take_pin(State& state, const Responded& answer, Effects& effects);
void take_box(State& state, const Responded& answer, Effects& effects);
void take_way_keyset(State& state, const Responded& answer, Effects& effects);
void ask_for_box(State& state, Effects& effects);  // anew

// Seals and sends; what is the same as before goes again as it was. `about` names it in words.
void send_note(State& state, way::Note::Kind kind, std::vector<way::RowName> rows,
               std::string_view text, std::string_view about, Effects& effects);
void take_note(State& state, const Responded& answer, Effects& effects);

std::vector<const keys::Keyset*> chain_of(const WayVisit& visit);

// Rows that are in force: said Yes to, and not taken back.
std::vector<const way::Row*> rows_in_force(const WayVisit& visit);

}  // namespace foyer::intake
