// A note of the client: sealed to the agency's newest keys, sent until the relay's receipt for just
// these bytes verifies. Nothing says that it arrived before that.

#include "intake/event.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

bool is_same(const way::Note& a, const way::Note& b) {
  return a.kind == b.kind && a.rows == b.rows && a.text == b.text && a.seq == b.seq;
}

base::Result<transfer::NotePost> seal(const State& state, const way::Note& note,
                                      base::Random& random) {
  const WayVisit& visit = *state.visit;
  auto file = way::seal_note(note, *visit.keys, visit.chain.back(), random);
  if (!file) return std::unexpected(file.error());
  return transfer::NotePost{visit.secrets.id, note.seq, note.prev, std::move(*file)};
}

void forget_what_was_typed(State& state) {
  for (const char* name : {"waywithdraw.rows", "wayask.text"}) state.answers.set(name, {});
}

}  // namespace

void send_note(State& state, way::Note::Kind kind, std::vector<way::RowName> rows,
               std::string_view text, std::string_view about, Effects& effects) {
  WayVisit& visit = *state.visit;
  if (state.requests.waits_for(Ask::way_note)) return;
  // Nothing is sealed to keys that the agency has let run out.
  if (!state.random || !keys::check_current(visit.chain.back(), state.clock.now()))
    return go_to(state, page_relay);
  const way::Head head = way::next_note(*visit.sealed, visit.secrets.id);
  const way::Note note{.id = visit.secrets.id,
                       .seq = head.seq,
                       .prev = head.prev,
                       .submission = visit.card->submission,
                       .kind = kind,
                       .rows = std::move(rows),
                       .text = std::string(text),
                       .lang = std::string(state.words.tag()),
                       .at = state.clock.now()};
  if (!visit.note || !is_same(*visit.note, note)) {
    auto post = seal(state, note, *state.random);
    if (!post) return go_to(state, page_relay);
    visit.note = note;
    visit.post = std::move(*post);
  }
  visit.received = about;
  effects.push_back(Http{
      state.requests.ask(Ask::way_note),
      "POST",
      "/v1/ways/" + visit.secrets.id + "/notes",
      {{"Authorization", link::bearer(visit.keys->token)}, {"Content-Type", "application/json"}},
      base::to_bytes(transfer::write_note_post(*visit.post))});
  state.place.status = "wayhome.sending"_w;
}

void take_note(State& state, const Responded& answer, Effects& effects) {
  WayVisit& visit = *state.visit;
  state.place.status = {};
  if (answer.status == 409) {  // another page of hers was faster
    visit.note.reset();
    visit.receipt.reset();
    forget_what_was_typed(state);
    return ask_for_box(state, effects);
  }
  if (answer.status == 413) return go_to(state, page_way_full);
  if (answer.status == 200 || answer.status == 201) {
    auto receipt =
        transfer::verify_note_receipt(base::as_text(answer.body), *visit.post, chain_of(visit));
    if (receipt) {
      visit.receipt = std::move(*receipt);
      visit.note.reset();
      visit.post.reset();
      forget_what_was_typed(state);
      return ask_for_box(state, effects);
    }
  }
  // What was not said by the relay itself says nothing: it can be sent again as it is.
  state.place.status = "wayhome.notSent"_w;
}

}  // namespace foyer::intake
