#include "intake/way_visit.h"

#include "intake/event.h"
#include "intake/frame.h"
#include "intake/journey.h"
#include "intake/language.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

// More generations of keys than an agency makes while it keeps a record.
constexpr std::size_t keysets_max = 256;

std::string path_of(const WayVisit& visit) {
  return "/v1/ways/" + visit.secrets.id;
}

void get(State& state, Ask what, std::string path, const base::Secret32* token, Effects& effects) {
  Http http{state.requests.ask(what), "GET", std::move(path), {}, {}};
  if (token != nullptr) http.headers.push_back({"Authorization", link::bearer(*token)});
  effects.push_back(std::move(http));
}

// Answers that mean: try again later, nothing is lost.
bool is_passing(int status) {
  return status == 0 || status == 429 || status >= 500;
}

std::string next_keyset(const State& state) {
  const WayVisit& visit = *state.visit;
  if (visit.keysets.empty()) return state.arrival.agency->keyset;
  const std::string& oldest = visit.keysets.back();
  if (base::hash_name(base::as_bytes(oldest)) == visit.card->keyset) return {};
  const auto keyset = keys::parse_keyset(oldest, state.arrival.agency->root);
  return keyset ? keyset->prev : std::string();
}

bool check_chain(State& state) {
  WayVisit& visit = *state.visit;
  const keys::Agency& agency = *state.arrival.agency;
  const std::vector<std::string> oldest_first(visit.keysets.rbegin(), visit.keysets.rend());
  if (!keys::verify_chain(oldest_first, visit.card->keyset, agency.keyset, agency.root))
    return false;
  visit.chain.clear();
  for (const std::string& text : oldest_first)
    visit.chain.push_back(*keys::parse_keyset(text, agency.root));
  return true;
}

void come_in(State& state, Effects& effects) {
  WayVisit& visit = *state.visit;
  const bool first = !visit.box;
  visit.box = way::open_box(*visit.sealed, *visit.keys, visit.secrets.id, visit.card->submission,
                            chain_of(visit));
  state.answers.set("waypin.typed", {});
  go_to(state, screen_way_home);
  if (first) choose_language(state, visit.card->lang, effects);
  if (visit.receipt)
    state.place.status = "wayhome.done"_w.with(visit.received, std::to_string(visit.receipt->seq),
                                               base::to_rfc3339(visit.receipt->time).substr(0, 10),
                                               base::to_rfc3339(visit.receipt->time).substr(11, 5));
}

void follow_keysets(State& state, Effects& effects) {
  const std::string keyset = next_keyset(state);
  if (!keyset.empty())
    return get(state, Ask::way_keyset, "/v1/keysets/" + keyset, nullptr, effects);
  if (!check_chain(state)) return go_to(state, page_altered);
  come_in(state, effects);
}

}  // namespace

void begin_way(State& state, Effects& effects) {
  if (!state.visit) {
    if (auto w = way::parse_fragment(state.arrival.fragment_text)) {
      way::WaySecrets secrets = way::derive_way(*w);
      state.visit.emplace();
      state.visit->w = std::move(*w);
      state.visit->secrets = std::move(secrets);
    }
  }
  if (!state.arrival.agency) get(state, Ask::agency, "/agency.json", nullptr, effects);
  if (!state.visit) return go_to(state, page_way_none);
  get(state, Ask::way, path_of(*state.visit), &state.visit->secrets.try_token, effects);
}

void way_when_ready(State& state) {
  const bool ready = state.visit && state.visit->open && state.arrival.agency &&
                     state.place.screen == &page_starting;
  if (ready) go_to(state, screen_way_pin);
}

void take_way(State& state, const Responded& answer) {
  if (state.place.screen != &page_starting) return;
  if (answer.status == 0) return go_to(state, page_offline);
  if (answer.status == 401) return go_to(state, page_way_none);
  const auto json = base::parse_json(base::as_text(answer.body));
  if (answer.status != 200 || !json) return go_to(state, page_relay);
  if ((*json)["state"].text() == "locked") return go_to(state, page_way_locked);
  if ((*json)["state"].text() != "open") return go_to(state, page_relay);
  state.visit->open = true;
  way_when_ready(state);
}

void try_pin(State& state, std::string_view normalised, Effects& effects) {
  if (state.requests.waits_for(Ask::way_pin)) return;
  const WayVisit& visit = *state.visit;
  const base::Json body =
      base::Json::object().set("code", way::pin_proof(visit.secrets, normalised));
  effects.push_back(Http{state.requests.ask(Ask::way_pin),
                         "POST",
                         path_of(visit) + "/code",
                         {{"Authorization", link::bearer(visit.secrets.try_token)},
                          {"Content-Type", "application/json"}},
                         base::to_bytes(base::to_jcs(body))});
  state.place.status = "waypin.opening"_w;
}

void take_pin(State& state, const Responded& answer, Effects& effects) {
  WayVisit& visit = *state.visit;
  state.place.status = {};
  const auto json = base::parse_json(base::as_text(answer.body));
  if (answer.status == 403 && json) {
    visit.misses_left = static_cast<int>((*json)["left"].integer());
    visit.refused_pin = state.answers.get("waypin.typed");
    screen_way_pin.check(state, state.place.problems);
    return state.place.focus_on(problems_key());
  }
  if (answer.status == 423) return go_to(state, page_way_locked);
  if (answer.status == 401) return go_to(state, page_way_none);
  if (is_passing(answer.status)) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  const auto r = json && answer.status == 200 ? json->get_bytes("r", 32)
                                              : base::fail(base::Code::malformed, "");
  if (!r) return go_to(state, page_relay);
  visit.keys = way::derive_keys(visit.w, base::Secret32(*r));
  ask_for_box(state, effects);
}

void ask_for_box(State& state, Effects& effects) {
  state.place.status = "waypin.opening"_w;
  if (state.requests.waits_for(Ask::way_box)) return;
  get(state, Ask::way_box, path_of(*state.visit) + "/box", &state.visit->keys->token, effects);
}

void take_box(State& state, const Responded& answer, Effects& effects) {
  WayVisit& visit = *state.visit;
  state.place.status = {};
  if (is_passing(answer.status)) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  if (answer.status == 401) return go_to(state, page_way_none);
  auto sealed = answer.status == 200 ? way::parse_box(base::as_text(answer.body))
                                     : base::fail(base::Code::malformed, "");
  if (!sealed) return go_to(state, page_relay);
  auto card = way::open_card(sealed->card, *visit.keys, visit.secrets.id);
  if (!card || card->agency != state.arrival.agency->id) return go_to(state, page_altered);
  visit.sealed = std::move(*sealed);
  visit.card = std::move(*card);
  follow_keysets(state, effects);
}

void take_way_keyset(State& state, const Responded& answer, Effects& effects) {
  WayVisit& visit = *state.visit;
  if (answer.status != 200) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  const bool as_named = base::hash_name(answer.body) == next_keyset(state);
  if (!as_named || visit.keysets.size() == keysets_max) return go_to(state, page_altered);
  visit.keysets.push_back(base::to_text(answer.body));
  follow_keysets(state, effects);
}

std::vector<const keys::Keyset*> chain_of(const WayVisit& visit) {
  std::vector<const keys::Keyset*> out;
  for (const keys::Keyset& keyset : visit.chain) out.push_back(&keyset);
  return out;
}

std::vector<const way::Row*> rows_in_force(const WayVisit& visit) {
  std::vector<const way::Row*> out;
  for (const way::Row& row : visit.card->rows)
    if (row.choice == "permit" && !visit.box->is_withdrawn({row.about, row.id}))
      out.push_back(&row);
  return out;
}

}  // namespace foyer::intake
