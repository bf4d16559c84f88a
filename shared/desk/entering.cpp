#include "desk/entering.h"

#include "desk/asking.h"
#include "work/acts.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

Case* find_case(State& state, const std::string& unit) {
  const auto found = state.mail.cases.find(unit);
  return found == state.mail.cases.end() ? nullptr : &found->second;
}

void take_receipt(State& state, const std::string& unit, const work::NextEntry& next,
                  const Answer& answer, const Kept& kept, Effects& effects) {
  Case* one = find_case(state, unit);
  if (one == nullptr) return;  // it was closed meanwhile; the next reading shows the entry
  const auto taken =
      work::take_receipt(one->open, next, base::as_text(answer.body), state.desk->keysets);
  if (!taken) {
    state.place.trouble = "trouble.said"_w.with(taken.error().text);
    return;
  }
  case_changed(state, *one, effects);
  kept(state, effects);
}

}  // namespace

void enter(State& state, Entering what, Kept kept, Effects& effects, Kept or_else) {
  Case* one = find_case(state, what.unit);
  if (one == nullptr) return;
  auto next = work::make_entry(one->open, what.kind, std::move(what.body), std::move(what.act),
                               {state.desk->worker, state.desk->keysets.back(),
                                state.desk->keyset_hash, state.clock.now(), *state.random});
  if (!next) {
    state.place.trouble = "trouble.said"_w.with(next.error().text);
    return;
  }
  const std::string unit = what.unit, path = "/v1/units/" + unit + "/entries";
  const std::string post = transfer::write_entry_post(next->post);
  post_signed(state, path, post, effects,
              [unit, kept = std::move(kept), or_else = std::move(or_else), next = std::move(*next)](
                  State& then, Answer answer, Effects& more) {
                if (!answer.good() && or_else) or_else(then, more);
                if (answer.status == 409) {
                  then.place.trouble = "trouble.conflict"_w;
                  return open_whole(then, unit, more);
                }
                if (!answer.good()) {
                  then.place.trouble = trouble_of(answer);
                  return;
                }
                take_receipt(then, unit, next, answer, kept, more);
              });
}

void note_withdrawals(State& state, const std::string& unit, Effects& effects) {
  Case* one = find_case(state, unit);
  if (one == nullptr || !one->whole) return;
  for (const record::Withdrawal& note : one->open.withdrawals) {
    const std::string signer = work::signer_of(one->open, note);
    if (work::is_noted(one->open, note) || signer.empty()) continue;
    // Once from here: what does not come about is tried when the desk is opened again.
    if (!state.mail.noting.insert(note.note).second) continue;
    return enter(
        state, {unit, record::EntryKind::withdraw, work::noted_body(note, signer)},
        [unit](State& then, Effects& more) {
          then.place.done = "done.noted"_w;
          note_withdrawals(then, unit, more);
        },
        effects);
  }
}

}  // namespace foyer::desk
