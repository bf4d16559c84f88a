#include "intake/sending.h"

#include "intake/draft.h"
#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/seen_agency.h"
#include "intake/state.h"
#include "intake/turns.h"
#include "transfer/request_signature.h"

namespace foyer::intake {
namespace {

using transfer::Outbox;
using Stage = Sending::Stage;

std::vector<const keys::Keyset*> keysets_of(const State& state) {
  std::vector<const keys::Keyset*> all;
  if (state.sending.newest) all.push_back(&*state.sending.newest);
  if (state.opened)
    for (const keys::Keyset& keyset : state.opened->chain) all.push_back(&keyset);
  return all;
}

Http part_request(State& state, const transfer::OutboxItem& item, std::size_t part) {
  const base::Bytes& body = item.bodies[part];
  return {state.requests.ask(Ask::parcel),
          "PUT",
          "/v1/parts/" + item.commit.parts[part].digest,
          {{"Authorization", link::bearer(item.token)},
           {"Content-Type", "application/octet-stream"},
           {"Content-Digest", transfer::content_digest(body)}},
          body};
}

Http commit_request(State& state, const transfer::OutboxItem& item) {
  return {state.requests.ask(Ask::parcel),
          "POST",
          "/v1/submissions",
          {{"Authorization", link::bearer(item.token)}, {"Content-Type", "application/json"}},
          base::to_bytes(transfer::write_commit(item.commit))};
}

Http receipt_request(State& state, const transfer::OutboxItem& item) {
  return {state.requests.ask(Ask::parcel),
          "GET",
          "/v1/links/" + item.commit.link_id + "/receipts/" + std::to_string(item.commit.turn),
          {{"Authorization", link::bearer(item.token)}},
          {}};
}

// Nothing that could open the link or the device's rows stays after the last receipt. Before that
// the device goes from hand to hand with the link open.
void forget_link(State& state, Effects& effects) {
  effects.push_back(Forget{draft_row(state)});
  state.requests.take_back(Ask::draft_due);
  effects.push_back(KeepSession{more_turns(state) ? "" : std::string(tab_text_sent)});
  if (more_turns(state)) return;
  state.arrival.k.reset();
  state.arrival.fragment.reset();
  state.arrival.secrets.reset();
  state.arrival.fragment_text.clear();
}

// What was sent may have been the link's last turn: the relay says whether it is still open.
void ask_again(State& state, Effects& effects) {
  state.requests.take_back(Ask::agency);
  state.requests.take_back(Ask::link);
  restart(state, effects);
}

void parcel_sent(State& state, Parcel& parcel, Effects& effects) {
  effects.push_back(Forget{parcel.row});
  forget_seen_agency(state, effects);
  parcel.done = true;
  if (!parcel.mine) {
    state.sending.earlier_sent = true;
    const bool of_this_link = state.arrival.secrets &&
                              parcel.outbox.item().commit.link_id == state.arrival.secrets->link_id;
    if (of_this_link && !state.opened) ask_again(state, effects);
    return;
  }
  state.sending.receipt = *parcel.outbox.receipt();
  state.sending.stage = Stage::sent;
  forget_link(state, effects);
}

void move(State& state, Parcel& parcel, Effects& effects) {
  if (parcel.request != 0 || parcel.done || !parcel.ready) return;
  const Outbox::Next next = parcel.outbox.next();
  switch (next.step) {
    case Outbox::Step::put_part:
      effects.push_back(part_request(state, parcel.outbox.item(), next.part));
      parcel.request = std::get<Http>(effects.back()).id;
      break;
    case Outbox::Step::commit:
      effects.push_back(commit_request(state, parcel.outbox.item()));
      parcel.request = std::get<Http>(effects.back()).id;
      break;
    case Outbox::Step::ask_receipt:
      effects.push_back(receipt_request(state, parcel.outbox.item()));
      parcel.request = std::get<Http>(effects.back()).id;
      break;
    case Outbox::Step::wait:
      parcel.request = state.requests.ask(Ask::parcel_due);
      effects.push_back(Ring{parcel.request, next.wait_ms});
      break;
    case Outbox::Step::sent:
      return parcel_sent(state, parcel, effects);
    case Outbox::Step::refused:
      parcel.done = true;
      if (parcel.mine) state.sending.why = next.why;
      if (parcel.mine) state.sending.stage = Stage::refused;
      return;
  }
  if (parcel.mine)
    state.sending.stage = next.step == Outbox::Step::wait ? Stage::waiting : Stage::sending;
}

Parcel* waiting_for(State& state, int id) {
  for (Parcel& parcel : state.sending.parcels)
    if (parcel.request == id) return &parcel;
  return nullptr;
}

int jitter(State& state) {
  if (!state.random) return 0;
  const base::Bytes two = state.random->bytes(2);
  return (two[0] * 256 + two[1]) % 1000;
}

// An earlier submission can only be told to have arrived with the agency's relay keys at hand.
void ask_for_keyset(State& state, Effects& effects) {
  if (state.sending.newest || !state.arrival.agency) return;
  if (state.requests.waits_for(Ask::parcel_keyset)) return;
  effects.push_back(Http{state.requests.ask(Ask::parcel_keyset),
                         "GET",
                         "/v1/keysets/" + state.arrival.agency->keyset,
                         {},
                         {}});
}

}  // namespace

void move_parcels(State& state, Effects& effects) {
  for (Parcel& parcel : state.sending.parcels) {
    if (!parcel.mine) parcel.ready = state.sending.newest.has_value();
    if (!parcel.ready && !parcel.mine) ask_for_keyset(state, effects);
    move(state, parcel, effects);
  }
}

void take_parcel_keyset(State& state, const Responded& answer, Effects& effects) {
  const keys::Agency& agency = *state.arrival.agency;
  if (answer.status != 200 || base::hash_name(answer.body) != agency.keyset) return;
  auto keyset = keys::parse_keyset(base::as_text(answer.body), agency.root);
  if (keyset) state.sending.newest = std::move(*keyset);
  move_parcels(state, effects);
}

void take_outbox_rows(State& state, const Recalled& rows, Effects& effects) {
  for (const auto& row : rows.rows) {
    auto item = transfer::parse_outbox_item(row.bytes);
    if (!row.name.starts_with(outbox_prefix)) continue;
    if (item)
      state.sending.parcels.push_back({row.name, Outbox(std::move(*item))});
    else
      effects.push_back(Forget{row.name});  // nothing could ever be sent from it
  }
  move_parcels(state, effects);
}

void outbox_kept(State& state, bool done, Effects& effects) {
  state.sending.kept = done;
  for (Parcel& parcel : state.sending.parcels)
    if (parcel.mine) parcel.ready = true;
  // The sealed submission is kept now, so the draft is not needed any more.
  if (done) effects.push_back(Forget{draft_row(state)});
  move_parcels(state, effects);
}

void take_parcel(State& state, const Responded& answer, Effects& effects) {
  Parcel* parcel = waiting_for(state, answer.id);
  if (parcel == nullptr) return;
  parcel->request = 0;
  parcel->outbox.answered(answer.status, base::as_text(answer.body), keysets_of(state),
                          jitter(state));
  move(state, *parcel, effects);
}

void take_parcel_ring(State& state, int id, Effects& effects) {
  Parcel* parcel = waiting_for(state, id);
  if (parcel == nullptr) return;
  parcel->request = 0;
  parcel->outbox.rang();
  move(state, *parcel, effects);
}

void send_now(State& state, Effects& effects) {
  for (Parcel& parcel : state.sending.parcels) {
    if (parcel.outbox.next().step != Outbox::Step::wait) continue;
    parcel.outbox.online();
    parcel.request = 0;  // its Ring comes to nobody
  }
  move_parcels(state, effects);
}

}  // namespace foyer::intake
