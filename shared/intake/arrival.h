#pragma once
// From the address to an opened link: agency.json, the link's manifests, the spoken code, the chain
// of keysets, the pack. Each is checked before anything of it is shown; formats.md's order.

#include <optional>
#include <string>
#include <vector>

#include "intake/effect.h"
#include "keys/agency.h"
#include "link/opening.h"
#include "pack/pack.h"
#include "transfer/walk_in.h"

namespace foyer::intake {

struct Responded;
struct State;

struct Arrival {
  std::string fragment_text;  // for KeepSession on an own device
  std::optional<link::Fragment> fragment;
  std::optional<link::LinkSecrets> secrets;
  std::optional<keys::Agency> agency;
  base::Bytes sealed_public, sealed_private;
  std::optional<link::OpenedPublic> opened_public;

  // Of a walk-in: the key that the page made, which becomes k once the relay took the order.
  std::optional<base::Secret32> walk_in;
  std::optional<transfer::WalkInOrder> order;

  std::string refused_code;  // as it was typed; the page keeps it, and says that it was wrong
  int code_misses_left = 0;
  std::optional<base::Secret32> k;
  std::optional<link::OpenedPrivate> opened_private;
  std::vector<std::string> keysets;  // as fetched, newest first
  std::optional<pack::SignedPack> content;
  const link::PublicManifest* manifest() const {
    return opened_public ? &opened_public->manifest : nullptr;
  }
  // Turns are told in their order; the first one without a receipt is whose turn it is now.
  int turn = 0;
  bool turn_known = false;
  bool draft_asked = false, draft_came = false;
};

// What is known and proved once the code was right.
struct Opened {
  link::PrivateManifest manifest;
  keys::Keyset newest;
  std::vector<keys::Keyset> chain;  // all that were verified, oldest first
  std::string newest_hash;
  pack::SignedPack content;
  int turn = 0;  // whose: index into the manifest's turns

  std::string_view role() const { return manifest.turns[static_cast<std::size_t>(turn)]; }
};

void begin_arrival(State& state, Effects& effects);
void welcome_when_ready(State& state, Effects& effects);  // agency and link are both there
void restart(State& state, Effects& effects);             // try again from the start
void open_private(State& state, Effects& effects);        // once K is known
void send_code(State& state, std::string_view normalised, Effects& effects);
void go_on_opening(State& state, Effects& effects);  // after no answer from the relay

void take_agency(State& state, const Responded& answer, Effects& effects);
void take_link(State& state, const Responded& answer, Effects& effects);
void take_code(State& state, const Responded& answer, Effects& effects);
void take_keyset(State& state, const Responded& answer, Effects& effects);
void take_turn(State& state, const Responded& answer, Effects& effects);
void take_pack(State& state, const Responded& answer, Effects& effects);
void finish_opening(State& state, Effects& effects);  // when everything is there

}  // namespace foyer::intake
