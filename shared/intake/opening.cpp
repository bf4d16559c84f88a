// The second half of the arrival: with K, everything private is opened and checked against what the
// agency's root says now.

#include <algorithm>

#include "base/limits.h"
#include "intake/arrival.h"
#include "intake/draft.h"
#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/seen_agency.h"
#include "intake/state.h"
#include "intake/turns.h"
#include "link/walk_in.h"

namespace foyer::intake {
namespace {

// More generations of keys than an agency makes in a link's lifetime.
constexpr std::size_t keysets_max = 64;

void get(State& state, Ask what, const std::string& path, Effects& effects) {
  if (state.requests.waits_for(what)) return;
  effects.push_back(Http{state.requests.ask(what), "GET", path, {}, {}});
}

// The keyset whose name is next on the way from the newest to the pinned one; empty when there.
std::string next_keyset(const Arrival& a) {
  if (a.keysets.empty()) return a.agency->keyset;
  const std::string& oldest = a.keysets.back();
  if (base::hash_name(base::as_bytes(oldest)) == a.opened_private->proved.manifest.keyset)
    return {};
  const auto keyset = keys::parse_keyset(oldest, a.agency->root);
  return keyset ? keyset->prev : std::string();
}

// All keysets oldest first, or nothing when the chain or the maker's role does not hold.
std::optional<std::vector<keys::Keyset>> checked_chain(const Arrival& a) {
  const std::vector<std::string> oldest_first(a.keysets.rbegin(), a.keysets.rend());
  if (!keys::verify_chain(oldest_first, a.opened_private->proved.manifest.keyset, a.agency->keyset,
                          a.agency->root))
    return std::nullopt;
  std::vector<keys::Keyset> chain;
  for (const std::string& text : oldest_first) {
    auto keyset = keys::parse_keyset(text, a.agency->root);
    if (!keyset) return std::nullopt;
    chain.push_back(std::move(*keyset));
  }
  const auto check = a.walk_in ? link::check_publisher : link::check_maker;
  if (!check(*a.opened_private, a.opened_public->manifest, oldest_first.front(), chain.front(),
             chain.back()))
    return std::nullopt;
  return chain;
}

bool may_have_published(const std::vector<keys::Keyset>& chain, const keys::PublicKey& by) {
  return keys::may_publish(chain.front(), by) && keys::may_publish(chain.back(), by);
}

}  // namespace

void open_private(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  auto opened = link::open_private(*a.k, *a.opened_public, a.sealed_private);
  if (!opened || opened->proved.manifest.turns.empty()) return go_to(state, page_altered);
  a.opened_private = std::move(*opened);
  go_on_opening(state, effects);
}

void go_on_opening(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  state.place.status = "code.opening"_w;
  const std::string keyset = next_keyset(a);
  if (!keyset.empty()) get(state, Ask::keyset, "/v1/keysets/" + keyset, effects);
  if (!a.content)
    get(state, Ask::pack, "/v1/packs/" + a.opened_private->proved.manifest.pack, effects);
  find_turn(state, effects);
  if (a.turn_known && !a.draft_asked) ask_for_draft(state, effects);
  finish_opening(state, effects);
}

void take_keyset(State& state, const Responded& answer, Effects& effects) {
  Arrival& a = state.arrival;
  if (answer.status != 200) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  const bool as_named = base::hash_name(answer.body) == next_keyset(a);
  if (!as_named || a.keysets.size() == keysets_max) return go_to(state, page_altered);
  a.keysets.push_back(base::to_text(answer.body));
  const bool there =
      base::hash_name(base::as_bytes(a.keysets.back())) == a.opened_private->proved.manifest.keyset;
  if (!there && next_keyset(a).empty()) return go_to(state, page_altered);
  go_on_opening(state, effects);
}

void take_pack(State& state, const Responded& answer, Effects& effects) {
  Arrival& a = state.arrival;
  if (answer.status != 200) {
    state.place.status = "code.noAnswer"_w;
    return;
  }
  if (base::hash_name(answer.body) != a.opened_private->proved.manifest.pack)
    return go_to(state, page_altered);
  auto content = pack::open_pack(base::as_text(answer.body));
  if (!content) return go_to(state, page_altered);
  a.content = std::move(*content);
  finish_opening(state, effects);
}

void finish_opening(State& state, Effects& effects) {
  Arrival& a = state.arrival;
  const bool all = a.opened_private && a.content && a.draft_came && !a.keysets.empty() &&
                   next_keyset(a).empty() && !state.opened;
  if (!all) return;
  auto chain = checked_chain(a);
  if (!chain || !may_have_published(*chain, a.content->by)) return go_to(state, page_altered);
  // Nothing is sealed to keys that the agency has let run out.
  if (!keys::check_current(chain->back(), state.clock.now())) return go_to(state, page_relay);
  Opened opened;
  opened.manifest = a.opened_private->proved.manifest;
  opened.newest = chain->back();
  opened.chain = std::move(*chain);
  opened.newest_hash = a.agency->keyset;
  opened.content = std::move(*a.content);
  opened.turn = a.turn;
  state.opened = std::move(opened);
  if (state.started == 0) state.started = state.clock.now();
  if (state.own_device()) keep_seen_agency(state, effects);
  begin_journey(state, effects);
}

}  // namespace foyer::intake
