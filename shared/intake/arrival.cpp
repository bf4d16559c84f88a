#include "intake/arrival.h"

#include "intake/draft.h"
#include "intake/event.h"
#include "intake/frame.h"
#include "intake/journey.h"
#include "intake/language.h"
#include "intake/screens.h"
#include "intake/seen_agency.h"
#include "intake/state.h"
#include "intake/walk_in.h"

namespace foyer::intake {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

void get(State& state, Ask what, std::string path, Headers headers, Effects& effects) {
  effects.push_back(Http{state.requests.ask(what), "GET", std::move(path), std::move(headers), {}});
}

// Where an answer that is no success leads.
const Screen& page_for(int status, std::string_view error) {
  if (status == 0) return page_offline;
  if (status == 401) return page_bad_link;
  if (status == 410) return error == "revoked" ? page_revoked : page_expired;
  if (status == 423) return page_locked;
  return page_relay;
}

bool is_walk_in(const Arrival& a) {
  return a.fragment_text == walk_in_fragment;
}

// The browser's address bar is empty after the first moment, so most who come without a link have
// loaded the page again.
const Screen& page_without_link(std::string_view text) {
  if (text == tab_text_sent) return page_committed;
  return text.empty() ? page_no_link : page_bad_link;
}

std::string error_of(const Responded& answer) {
  const auto json = base::parse_json(base::as_text(answer.body));
  return json ? std::string((*json)["error"].text()) : std::string();
}

bool open_public(Arrival& a, const base::Json& answer) {
  auto sealed_public = base::parse_b64u(answer["public"].text());
  auto sealed_private = base::parse_b64u(answer["private"].text());
  if (!sealed_public || !sealed_private) return false;
  auto opened = link::open_public(*a.fragment, *a.secrets, *sealed_public, *sealed_private);
  if (!opened) return false;
  a.sealed_public = std::move(*sealed_public);
  a.sealed_private = std::move(*sealed_private);
  a.opened_public = std::move(*opened);
  return true;
}

}  // namespace

void welcome_when_ready(State& state, Effects& effects) {
  const Arrival& a = state.arrival;
  if (!a.agency || !a.opened_public || state.place.screen != &page_starting) return;
  if (a.opened_public->manifest.agency != a.agency->id) return go_to(state, page_altered);
  if (a.opened_public->manifest.expiry <= state.clock.now()) return go_to(state, page_expired);
  go_to(state, screen_welcome);
  choose_wished_language(state, effects);
}

void begin_arrival(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  if (is_walk_in(a)) {
    get(state, Ask::agency, "/agency.json", {}, effects);
    return;
  }
  if (way::is_way_fragment(a.fragment_text)) return begin_way(state, effects);
  if (!a.fragment) {
    if (auto fragment = link::parse_fragment(a.fragment_text)) {
      a.secrets = link::derive_link(fragment->s);
      a.fragment = std::move(*fragment);
    }
  }
  if (!a.agency) get(state, Ask::agency, "/agency.json", {}, effects);
  if (!a.fragment) return go_to(state, page_without_link(a.fragment_text));
  get(state, Ask::link, "/v1/links/" + a.secrets->link_id,
      {{"Authorization", link::bearer(a.secrets->open_token)}}, effects);
}

void restart(State& state, Effects& effects) {
  state.arrival.agency.reset();
  state.arrival.opened_public.reset();
  state.arrival.walk_in.reset();
  state.arrival.order.reset();
  go_to(state, page_starting);
  begin_arrival(state, effects);
}

void take_agency(State& state, const Responded& answer, Effects& effects) {
  // Without a link the page stays: the agency only adds whom to call.
  const bool arriving = state.place.screen == &page_starting;
  if (answer.status != 200) {
    if (arriving) go_to(state, answer.status == 0 ? page_offline : page_relay);
    return;
  }
  auto agency = keys::parse_agency(base::as_text(answer.body), state.clock.now());
  if (!agency || !see_agency(state, *agency)) {
    if (arriving) go_to(state, page_altered);
    return;
  }
  state.arrival.agency = std::move(*agency);
  move_parcels(state, effects);
  if (is_walk_in(state.arrival) && arriving) ask_walk_in(state, effects);
  welcome_when_ready(state, effects);
  way_when_ready(state);
}

void take_link(State& state, const Responded& answer, Effects& effects) {
  if (state.place.screen != &page_starting) return;
  const auto json = base::parse_json(base::as_text(answer.body));
  if (answer.status != 200) return go_to(state, page_for(answer.status, error_of(answer)));
  if (!json) return go_to(state, page_relay);
  const auto link_state = transfer::parse_link_state((*json)["state"].text());
  if (link_state == transfer::LinkState::committed) return go_to(state, page_committed);
  if (link_state == transfer::LinkState::locked) return go_to(state, page_locked);
  if (link_state != transfer::LinkState::open) return go_to(state, page_relay);
  if (!open_public(state.arrival, *json)) return go_to(state, page_altered);
  welcome_when_ready(state, effects);
}

void send_code(State& state, std::string_view normalised, Effects& effects) {
  if (state.arrival.walk_in) return order_walk_in(state, effects);
  if (state.requests.waits_for(Ask::code)) return;
  const Arrival& a = state.arrival;
  base::Json body;
  body.set("code", normalised.empty()
                       ? std::string()
                       : base::to_b64u(link::derive_code_proof(a.secrets->code_key, normalised)));
  effects.push_back(Http{state.requests.ask(Ask::code),
                         "POST",
                         "/v1/links/" + a.secrets->link_id + "/code",
                         {{"Authorization", link::bearer(a.secrets->open_token)},
                          {"Content-Type", "application/json"}},
                         base::to_bytes(base::to_jcs(body))});
  state.place.status = "code.opening"_w;
}

void take_code(State& state, const Responded& answer, Effects& effects) {
  state.place.status = {};
  const auto json = base::parse_json(base::as_text(answer.body));
  if (answer.status == 403 && json) {
    state.arrival.code_misses_left = static_cast<int>((*json)["left"].integer());
    state.arrival.refused_code = state.answers.get("code.typed");
    screen_code.check(state, state.place.problems);
    state.place.focus_on(problems_key());
    return;
  }
  if (answer.status == 0 || answer.status == 429 || answer.status >= 500) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  if (answer.status != 200) return go_to(state, page_for(answer.status, error_of(answer)));
  const auto r = json ? json->get_bytes("r", 32) : base::fail(base::Code::malformed, "");
  if (!r) return go_to(state, page_relay);
  state.arrival.k = link::derive_k(state.arrival.fragment->s, base::Secret32(*r));
  open_private(state, effects);
}

}  // namespace foyer::intake
