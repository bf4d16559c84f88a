#include "intake/draft.h"

#include "base/json.h"
#include "intake/display.h"
#include "intake/giving_way.h"
#include "intake/journey.h"
#include "intake/language.h"
#include "intake/seen_agency.h"
#include "intake/state.h"
#include "link/link.h"

namespace foyer::intake {
namespace {

std::string draft_label(int turn) {
  return "draft/" + std::to_string(turn);
}

int turn_of(const State& state) {
  return state.opened ? state.opened->turn : state.arrival.turn;
}

base::Bytes draft_plaintext(const State& state) {
  base::Json answers = base::Json::object();
  for (const auto& [name, text] : state.answers.all())
    if (name != pin_answer) answers.set(name, text);
  base::Json draft;
  draft.set("v", 1).set("answers", std::move(answers)).set("shown", state.evidence.write());
  draft.set("screen", std::string(state.place.screen->id)).set("started", state.started);
  return base::to_bytes(base::to_jcs(draft));
}

void restore(State& state, const base::Json& draft) {
  for (const auto& [name, text] : draft["answers"].members()) state.answers.set(name, text.text());
  state.evidence.restore(draft["shown"]);
  state.started = draft["started"].integer(state.started);
  state.resume_at = draft["screen"].text();
  state.draft_restored = true;
}

}  // namespace

std::string draft_row(const State& state) {
  if (!state.arrival.secrets) return "draft.";
  return "draft." + state.arrival.secrets->link_id + "." + std::to_string(turn_of(state));
}

void draft_later(State& state, Effects& effects) {
  const bool keep = state.opened && state.own_device() && !state.left &&
                    state.sending.stage == Sending::Stage::not_yet;
  if (!keep) return;
  state.draft_dirty = true;
  if (state.requests.waits_for(Ask::draft_due)) return;
  effects.push_back(Ring{state.requests.ask(Ask::draft_due), draft_after_ms});
}

void write_draft(State& state, Effects& effects) {
  const bool keep = state.draft_dirty && state.opened && state.own_device() && state.random &&
                    state.sending.stage == Sending::Stage::not_yet;
  if (!keep) return;
  state.draft_dirty = false;
  base::SecretBytes plain(draft_plaintext(state));
  const auto key = link::derive_draft_key(*state.arrival.k, state.opened->turn);
  effects.push_back(Keep{state.requests.ask(Ask::keep_draft), draft_row(state),
                         link::seal(key, draft_label(state.opened->turn),
                                    state.arrival.secrets->link_id, plain.span(), *state.random)});
}

void device_changed(State& state, Effects& effects) {
  if (!state.opened) return;
  if (state.own_device()) {
    effects.push_back(KeepSession{state.arrival.fragment_text});
    keep_seen_agency(state, effects);
    return;
  }
  effects.push_back(KeepSession{});
  effects.push_back(Forget{draft_row(state)});
  forget_seen_agency(state, effects);
  state.requests.take_back(Ask::draft_due);
}

void ask_for_draft(State& state, Effects& effects) {
  state.arrival.draft_asked = true;
  effects.push_back(Recall{state.requests.ask(Ask::drafts), draft_row(state)});
}

void take_draft_rows(State& state, const Recalled& rows, Effects& effects) {
  state.arrival.draft_came = true;
  const int turn = turn_of(state);
  for (const auto& row : rows.rows) {
    if (row.name != draft_row(state) || !state.arrival.k) continue;
    const auto key = link::derive_draft_key(*state.arrival.k, turn);
    auto opened = link::open(key, draft_label(turn), state.arrival.secrets->link_id, row.bytes);
    if (!opened) continue;
    const base::SecretBytes plain(std::move(*opened));
    if (const auto draft = base::parse_json(plain.text()); draft && (*draft)["v"].integer() == 1)
      restore(state, *draft);
    apply_display(state);
    choose_language(state, state.answers.get("language.tag"), effects);
  }
  finish_opening(state, effects);
}

}  // namespace foyer::intake
