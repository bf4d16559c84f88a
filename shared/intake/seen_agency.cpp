#include "intake/seen_agency.h"

#include <algorithm>

#include "base/json.h"
#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::string_view row_prefix = "agency.";

std::string row_name(const std::string& agency) {
  return std::string(row_prefix) + agency;
}

}  // namespace

void recall_seen_agency(State& state, Effects& effects) {
  effects.push_back(Recall{state.requests.ask(Ask::seen_agency), std::string(row_prefix)});
}

void take_seen_agency(State& state, const Recalled& rows) {
  for (const auto& row : rows.rows) {
    if (!row.name.starts_with(row_prefix)) continue;
    const auto json = base::parse_json(base::as_text(row.bytes));
    std::int64_t& seen = state.seen_agencies[row.name.substr(row_prefix.size())];
    if (json) seen = std::max(seen, (*json)["seq"].integer());
  }
  if (state.arrival.agency && !see_agency(state, *state.arrival.agency)) {
    state.arrival.agency.reset();
    go_to(state, page_altered);
  }
}

bool see_agency(State& state, const keys::Agency& fresh) {
  keys::Agency seen;
  seen.id = fresh.id;
  seen.seq = state.seen_agencies[fresh.id];
  if (!keys::check_not_older(fresh, seen)) return false;
  state.seen_agencies[fresh.id] = fresh.seq;
  return true;
}

void keep_seen_agency(State& state, Effects& effects) {
  if (!state.arrival.agency) return;
  const keys::Agency& agency = *state.arrival.agency;
  const base::Json seen = base::Json::object().set("seq", agency.seq);
  effects.push_back(Keep{state.requests.ask(Ask::keep_seen_agency), row_name(agency.id),
                         base::to_bytes(base::to_jcs(seen))});
}

void forget_seen_agency(State& state, Effects& effects) {
  if (state.arrival.agency) effects.push_back(Forget{row_name(state.arrival.agency->id)});
}

}  // namespace foyer::intake
