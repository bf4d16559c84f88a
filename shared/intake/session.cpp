#include "intake/session.h"

#include <algorithm>

#include "intake/aloud.h"
#include "intake/checks.h"
#include "intake/display.h"
#include "intake/draft.h"
#include "intake/frame.h"
#include "intake/idle.h"
#include "intake/input.h"
#include "intake/journey.h"
#include "intake/language.h"
#include "intake/screens.h"
#include "intake/seen_agency.h"
#include "intake/state.h"
#include "intake/walk_in.h"

namespace foyer::intake {
namespace {

void on(State& state, const Started& started, Effects& effects) {
  if (auto words = Words::parse(started.words)) state.words = state.first_words = *words;
  state.spoken = started.spoken;
  state.wishes = started.languages;
  state.app_version = started.app_version;
  state.origin = started.origin;
  state.painted = started.painted;
  state.display.page_view = !started.painted;
  state.display.still = started.reduced_motion;
  state.first_display = state.display;
  state.kiosk = started.kiosk;
  first_answers(state);
  state.arrival.fragment_text = started.fragment.empty() ? started.resumed : started.fragment;
  const int id = state.requests.ask(Ask::outbox);
  effects.push_back(Recall{id, std::string(outbox_prefix)});
  recall_seen_agency(state, effects);
  go_to(state, page_starting);
  begin_arrival(state, effects);
}

void on(State& state, const Activated& activated, Effects& effects) {
  person_acted(state);
  press(state, activated.key, effects);
}

void on(State& state, const Changed& changed, Effects& effects) {
  person_acted(state);
  change(state, changed.key, changed.value, effects);
  draft_later(state, effects);
}

void on(State& state, const Toggled& toggled, Effects& effects) {
  person_acted(state);
  toggle(state, toggled.key, toggled.open);
  draft_later(state, effects);
}

void on(State& state, const Stirred&, Effects&) {
  person_stirred(state);
}

void on(State& state, const HeardOrPrinted& told, Effects&) {
  person_stirred(state);
  using How = record::Shown::How;
  if (told.how == "heard") state.evidence.heard_or_printed(How::heard);
  if (told.how == "printed") state.evidence.heard_or_printed(How::printed);
}

void on(State& state, const Translated&, Effects&) {
  state.evidence.altered();
  state.place.status = "frame.translated"_w;
}

void on(State& state, const Responded& answer, Effects& effects) {
  if (answer.status != 0) state.clock.hear_relay(answer.date);
  const auto asked = state.requests.answered(answer.id);
  if (!asked) return;
  switch (*asked) {
    case Ask::agency:
      return take_agency(state, answer, effects);
    case Ask::link:
      return take_link(state, answer, effects);
    case Ask::code:
      return take_code(state, answer, effects);
    case Ask::keyset:
      return take_keyset(state, answer, effects);
    case Ask::pack:
      return take_pack(state, answer, effects);
    case Ask::turn:
      return take_turn(state, answer, effects);
    case Ask::parcel:
      return take_parcel(state, answer, effects);
    case Ask::parcel_keyset:
      return take_parcel_keyset(state, answer, effects);
    case Ask::way:
      return take_way(state, answer);
    case Ask::way_pin:
      return take_pin(state, answer, effects);
    case Ask::way_box:
      return take_box(state, answer, effects);
    case Ask::way_keyset:
      return take_way_keyset(state, answer, effects);
    case Ask::way_note:
      return take_note(state, answer, effects);
    case Ask::walk_in:
      return take_walk_in(state, answer, effects);
    case Ask::walk_in_order:
      return take_order(state, answer, effects);
    default:
      return;
  }
}

void on(State& state, const Kept& kept, Effects& effects) {
  const auto asked = state.requests.answered(kept.id);
  if (asked == Ask::keep_draft && !kept.done) state.place.status = "draft.failed"_w;
  if (asked == Ask::keep_outbox) outbox_kept(state, kept.done, effects);
}

void on(State& state, const Recalled& rows, Effects& effects) {
  const auto asked = state.requests.answered(rows.id);
  if (asked == Ask::drafts) take_draft_rows(state, rows, effects);
  if (asked == Ask::outbox) take_outbox_rows(state, rows, effects);
  if (asked == Ask::seen_agency) take_seen_agency(state, rows);
}

void on(State& state, const Rang& rang, Effects& effects) {
  const auto asked = state.requests.answered(rang.id);
  if (asked == Ask::draft_due) write_draft(state, effects);
  if (asked == Ask::lock_due) lock(state, effects);
  if (asked == Ask::work_due) work_on(state, effects);
  if (asked == Ask::parcel_due) take_parcel_ring(state, rang.id, effects);
}

void on(State& state, const CheckDone& done, Effects& effects) {
  take_check(state, done, effects);
  draft_later(state, effects);
}

void on(State& state, const Online& online, Effects& effects) {
  state.online = online.yes;
  if (!online.yes) return;
  send_now(state, effects);
  // Who opened the page without a link has perhaps a locked form that waits for the agency.
  const bool alone = state.place.screen == &page_no_link && !state.arrival.agency;
  if (state.place.screen == &page_offline || alone) restart(state, effects);
}

void on(State& state, const WordsLoaded& loaded, Effects&) {
  take_words(state, loaded);
}

void on(State& state, const VoicesFound& found, Effects&) {
  state.aloud.voices = found.voices;
}

void on(State& state, const Read& read, Effects&) {
  person_stirred(state);
  take_read(state, read);
}

// 32 bytes that are not all alike, or there is no source: then nothing may be locked.
std::optional<base::SeededRandom> random_from(const base::Bytes& entropy) {
  const bool plausible =
      entropy.size() == 32 &&
      std::adjacent_find(entropy.begin(), entropy.end(), std::not_equal_to<>()) != entropy.end();
  if (!plausible) return std::nullopt;
  return base::SeededRandom(base::Secret32(entropy));
}

}  // namespace

Session::Session() : state_(std::make_unique<State>()) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Effects Session::update(const Event& event) {
  Effects effects;
  State& state = *state_;
  const bool started = state.place.screen != nullptr;
  if (state.left || started == std::holds_alternative<Started>(event.what)) return effects;
  state.clock.tick(event.device_time, event.monotonic_ms);
  if (is_abandoned(state)) {
    leave(state, effects);
    return effects;
  }
  const Reading reading = reading_now(state);
  state.random = random_from(event.entropy);
  if (!state.random && !started) {
    effects.clear();
    on(state, std::get<Started>(event.what), effects);
    effects.clear();
    go_to(state, page_no_random);
  } else {
    std::visit([&](const auto& what) { on(state, what, effects); }, event.what);
  }
  state.random.reset();
  if (state_->left) return effects;
  ask_if_idle(state);
  ring_when_idle(state, effects);
  stop_unseen_check(state, effects);
  stop_where_left(state, reading, effects);
  find_voices(state, effects);
  refresh(state);
  return effects;
}

const view::View& Session::view() const {
  return state_->current;
}

}  // namespace foyer::intake
