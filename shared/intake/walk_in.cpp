#include "intake/walk_in.h"

#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"
#include "link/walk_in.h"

namespace foyer::intake {
namespace {

constexpr std::string_view manifests = "/v1/walk-in-manifests/";

void send_order(State& state, Effects& effects) {
  effects.push_back(Http{state.requests.ask(Ask::walk_in_order),
                         "POST",
                         "/v1/walk-ins",
                         {{"Content-Type", "application/json"}},
                         base::to_bytes(write_walk_in_order(*state.arrival.order))});
}

}  // namespace

void ask_walk_in(State& state, Effects& effects) {
  const Arrival& a = state.arrival;
  if (a.agency->walk_in.empty()) return go_to(state, page_no_link);
  if (a.walk_in || state.requests.waits_for(Ask::walk_in)) return;
  effects.push_back(Http{
      state.requests.ask(Ask::walk_in), "GET", std::string(manifests) + a.agency->walk_in, {}, {}});
}

void take_walk_in(State& state, const Responded& answer, Effects& effects) {
  Arrival& a = state.arrival;
  if (state.place.screen != &page_starting) return;
  if (answer.status != 200) return go_to(state, answer.status == 0 ? page_offline : page_relay);
  if (!a.agency || base::hash_name(answer.body) != a.agency->walk_in)
    return go_to(state, page_altered);
  auto made = link::make_walk_in(base::as_text(answer.body), a.agency->id,
                                 state.clock.now() + base::day_s, *state.random);
  if (!made) return go_to(state, page_altered);
  a.fragment = std::move(made->fragment);
  a.secrets = std::move(made->secrets);
  a.sealed_public = std::move(made->sealed_public);
  a.sealed_private = std::move(made->sealed_private);
  a.opened_public = std::move(made->opened_public);
  a.walk_in = std::move(made->k);
  welcome_when_ready(state, effects);
}

void order_walk_in(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  if (state.requests.waits_for(Ask::work_due) || state.requests.waits_for(Ask::walk_in_order))
    return;
  a.order = transfer::WalkInOrder{
      .link_id = a.secrets->link_id,
      .open_hash = link::token_hash(a.secrets->open_token),
      .upload_hash = link::token_hash(link::derive_upload_token(*a.walk_in, 0)),
      .manifest = a.agency->walk_in,
      .time = state.clock.now()};
  state.place.status = "code.opening"_w;
  effects.push_back(Ring{state.requests.ask(Ask::work_due), 0});
}

void work_on(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  if (!a.order) return;
  if (const auto nonce = transfer::find_work(*a.order, transfer::work_slice)) {
    a.order->nonce = *nonce;
    return send_order(state, effects);
  }
  a.order->nonce += transfer::work_slice;
  effects.push_back(Ring{state.requests.ask(Ask::work_due), 0});
}

void take_order(State& state, const Responded& answer, Effects& effects) {
  state.place.status = {};
  if (answer.status == 0 || answer.status == 429 || answer.status >= 500) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  // Anything else means that the agency's offer changed since the page began: it begins anew.
  if (answer.status != 201) return go_to(state, page_relay);
  state.arrival.k = state.arrival.walk_in->clone();
  open_private(state, effects);
}

}  // namespace foyer::intake
