#pragma once
// From the signature to the verified receipt: lock, keep where the device may keep, send, forget.

#include <optional>
#include <string>
#include <vector>

#include "intake/effect.h"
#include "keys/keyset.h"
#include "transfer/outbox.h"

namespace foyer::intake {

struct State;
struct Responded;
struct Recalled;

inline constexpr std::string_view outbox_prefix = "outbox.";

// What the tab keeps once the form was sent, so that a reload says so: nothing of link or person.
inline constexpr std::string_view tab_text_sent = "sent";

struct Parcel {
  std::string row;  // name of its row in the device's store
  transfer::Outbox outbox;
  bool mine = false;   // of this session; others were left unsent earlier
  bool ready = false;  // mine: kept where it may be kept; earlier ones: receipts can be verified
  bool done = false;   // sent or refused
  int request = 0;     // id of the Http or Ring under way, 0 for none
};

struct Sending {
  enum class Stage { not_yet, locking, failed_to_lock, sending, waiting, sent, refused };
  Stage stage = Stage::not_yet;
  base::Code why{};  // refused
  std::optional<transfer::Receipt> receipt;
  std::vector<Parcel> parcels;
  std::optional<keys::Keyset> newest;  // for the receipts of earlier ones
  bool kept = false;                   // the device keeps the sealed submission until it is sent
  bool earlier_sent = false;           // an earlier, unsent submission went out now
  std::optional<base::Secret32> w;     // of the way back, for the copy; never stored here
};

void begin_locking(State& state, Effects& effects);  // the screen shows it first
void lock(State& state, Effects& effects);           // builds, proves, seals, keeps

void take_outbox_rows(State& state, const Recalled& rows, Effects& effects);
void take_parcel_keyset(State& state, const Responded& answer, Effects& effects);
void outbox_kept(State& state, bool done, Effects& effects);
void take_parcel(State& state, const Responded& answer, Effects& effects);
void take_parcel_ring(State& state, int id, Effects& effects);
void send_now(State& state, Effects& effects);      // online again, or asked for
void move_parcels(State& state, Effects& effects);  // starts what may start

}  // namespace foyer::intake
