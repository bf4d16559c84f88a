#include "desk/replying.h"

#include <algorithm>

#include "desk/acts.h"
#include "desk/asking.h"
#include "desk/fetching.h"
#include "desk/said.h"
#include "transfer/way_note.h"
#include "way/answer.h"

namespace foyer::desk {

using intake::operator""_w;
using view::Kind;
using view::Variant;

namespace {

using base::Json;

// "<way>.<seq>"
const work::Asked* asked_in(const Case& one, std::string_view about) {
  const auto found = std::ranges::find_if(one.open.asked, [&](const work::Asked& asked) {
    return asked.way + "." + std::to_string(asked.seq) == about;
  });
  return found == one.open.asked.end() ? nullptr : &*found;
}

void sent(State& state, const std::string& unit, const transfer::NotePost& post,
          const Answer& answer, Effects& effects) {
  std::vector<const keys::Keyset*> keysets;
  for (const keys::Keyset& keyset : state.desk->keysets) keysets.push_back(&keyset);
  if (!answer.good()) {
    state.place.trouble = trouble_of(answer);
    return;
  }
  if (!transfer::verify_note_receipt(base::as_text(answer.body), post, keysets)) {
    state.place.trouble = "trouble.receipt"_w;
    return;
  }
  state.values.erase("reply.text");
  state.place.part.clear();
  state.place.done = "done.reply"_w;
  turn_to(state, Screen::inbox);
  open_whole(state, unit, effects);
}

void post_reply(State& state, const std::string& unit, const way::Whose& whose, way::Answer said,
                const Json& chain, Effects& effects) {
  said.id = whose.id;
  said.seq = chain["nextSeq"].integer();
  said.prev = chain["nextPrev"].text();
  said.at = state.clock.now();
  auto sealed = way::seal_answer(said, whose, state.desk->worker.sign, *state.random);
  if (!sealed) {
    state.place.trouble = "trouble.said"_w.with(sealed.error().text);
    return;
  }
  const transfer::NotePost post{said.id, said.seq, said.prev, std::move(*sealed)};
  post_signed(state, "/v1/ways/" + whose.id + "/answers", transfer::write_note_post(post), effects,
              [unit, post](State& then, Answer answer, Effects& more) {
                sent(then, unit, post, answer, more);
              });
}

}  // namespace

void build_reply(const State& state, const Case& one, Sheet& sheet) {
  sheet.heading("act.reply"_w);
  if (const work::Asked* asked = asked_in(one, state.place.about))
    sheet.row("asked", "case.asked"_w.with(ago(state, asked->time)), asked->text);
  sheet.field(Kind::text_area, "reply.text", "reply.text"_w, "reply.hint"_w);
  sheet.button("record", "reply.send"_w, Variant::primary);
  sheet.button("part", "form.back"_w, Variant::quiet, "");
}

void send_reply(State& state, Effects& effects) {
  const Case& one = state.mail.cases.at(state.place.unit);
  const work::Asked* asked = asked_in(one, state.place.about);
  way::Answer said;
  said.text = must(state, "reply.text");
  if (asked == nullptr || said.text.empty()) return;
  const auto whose = std::ranges::find(one.open.ways, asked->way, &way::Whose::id);
  if (whose == one.open.ways.end()) return;
  said.about = asked->seq;
  said.lang = asked->lang;
  get_signed(
      state, "/v1/ways/" + whose->id + "/notes", {}, effects,
      [unit = one.open.unit_id, to = *whose, said](State& then, Answer answer, Effects& more) {
        const auto chain = base::parse_json(base::as_text(answer.body));
        if (!answer.good() || !chain) {
          then.place.trouble = trouble_of(answer);
          return;
        }
        post_reply(then, unit, to, said, *chain, more);
      });
}

}  // namespace foyer::desk
