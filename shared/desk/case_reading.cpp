// Reading a case: its chain of entries, and what its clients wrote by their ways back. A shorter or
// another chain than this device saw before is refused.

#include <algorithm>
#include <iterator>
#include <memory>

#include "desk/asking.h"
#include "desk/mail.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Json;

// What was read so far of one case; it takes the old one's place when all of it is there.
struct Reading {
  std::string unit;
  work::OpenCase open;
  std::vector<record::KeptEntry> kept;
  std::size_t way = 0;
  int answers_sent = 0;
};
using Shared = std::shared_ptr<Reading>;

std::string row_of(const std::string& unit) {
  return "head/" + unit;
}

Json known_head(const State& state, const std::string& unit) {
  const auto found = state.rows.find(row_of(unit));
  if (found == state.rows.end()) return Json::object();
  return base::parse_json(base::as_text(found->second)).value_or(Json::object());
}

void refuse(State& state, const Reading& reading, std::string_view why) {
  --state.mail.reading;
  state.mail.cases[reading.unit].refused = why;
}

void keep_head(State& state, const work::OpenCase& open, Effects& effects) {
  if (open.chain.head.seq == 0 && open.note_heads.members().empty()) return;
  Json out = Json::object().set("v", 1).set("ways", open.note_heads);
  out.set("seq", open.chain.head.seq).set("hash", open.chain.head.hash);
  const base::Bytes bytes = base::to_bytes(base::to_jcs(out));
  if (const auto was = state.rows.find(row_of(open.unit_id));
      was == state.rows.end() || was->second != bytes)
    keep_row(state, row_of(open.unit_id), bytes, effects);
}

void finish(State& state, const Shared& reading, Effects& effects) {
  --state.mail.reading;
  Case& one = state.mail.cases[reading->unit];
  one.open = std::move(reading->open);
  one.answers_sent = reading->answers_sent;
  one.whole = true;
  one.refused.clear();
  rejoin_case(state, one);
  keep_head(state, one.open, effects);
}

void read_ways(State& state, const Shared& reading, Effects& effects) {
  if (reading->way == reading->open.ways.size()) return finish(state, reading, effects);
  const way::Whose& whose = reading->open.ways[reading->way];
  get_signed(state, "/v1/ways/" + whose.id + "/notes", {}, effects,
             [reading](State& then, Answer answer, Effects& more) {
               const auto json = base::parse_json(base::as_text(answer.body));
               if (!answer.good() || !json)
                 return refuse(then, *reading, then.say(trouble_of(answer)));
               const auto notes = work::parse_notes(*json);
               if (!notes) return refuse(then, *reading, notes.error().text);
               const way::Whose one = reading->open.ways[reading->way];
               const auto taken =
                   work::take_notes(reading->open, one, notes->items, then.desk->identities(),
                                    known_head(then, reading->unit)["ways"][one.id]);
               if (!taken) return refuse(then, *reading, taken.error().text);
               reading->answers_sent += static_cast<int>((*json)["nextSeq"].integer(1)) - 1;
               ++reading->way;
               read_ways(then, reading, more);
             });
}

void read_chain(State& state, const Shared& reading, Effects& effects) {
  const Json known = known_head(state, reading->unit);
  const record::ChainHead head{known["seq"].integer(), std::string(known["hash"].text())};
  auto chain = record::verify_entries(reading->unit, reading->kept, state.desk->identities(),
                                      state.desk->evidence, head);
  if (!chain) return refuse(state, *reading, chain.error().text);
  reading->open.chain = std::move(*chain);
  read_ways(state, reading, effects);
}

void read_entries(State& state, const Shared& reading, std::int64_t after, Effects& effects) {
  get_signed(state, "/v1/units/" + reading->unit + "/entries", "?after=" + std::to_string(after),
             effects, [reading, after](State& then, Answer answer, Effects& more) {
               const auto json = base::parse_json(base::as_text(answer.body));
               if (!answer.good() || !json)
                 return refuse(then, *reading, then.say(trouble_of(answer)));
               auto page = work::parse_entries(*json);
               if (!page) return refuse(then, *reading, page.error().text);
               const bool goes_on = page->goes_on(after);
               std::ranges::move(page->items, std::back_inserter(reading->kept));
               if (goes_on) return read_entries(then, reading, page->next, more);
               read_chain(then, reading, more);
             });
}

}  // namespace

void fetch_case(State& state, const std::string& unit, Effects& effects) {
  const auto found = state.mail.cases.find(unit);
  if (found == state.mail.cases.end()) return;
  const auto reading = std::make_shared<Reading>();
  reading->unit = unit;
  reading->open = found->second.open;
  reading->open.withdrawals.clear();
  reading->open.asked.clear();
  reading->open.unread_notes = 0;
  ++state.mail.reading;
  read_entries(state, reading, 0, effects);
}

void keep_case_head(State& state, const Case& one, Effects& effects) {
  keep_head(state, one.open, effects);
}

}  // namespace foyer::desk
