// Reading a case: its chain of entries, and what its clients wrote by their ways back; and, for the
// one that the worker opens, its submissions whole. A shorter or another chain than this device saw
// before is refused.

#include <algorithm>
#include <memory>

#include "desk/asking.h"
#include "desk/entering.h"
#include "desk/fetching.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Json;

std::string row_of(const std::string& unit) {
  return "head/" + unit;
}

Json known_head(const State& state, const std::string& unit) {
  const auto found = state.rows.find(row_of(unit));
  if (found == state.rows.end()) return Json::object();
  return base::parse_json(base::as_text(found->second)).value_or(Json::object());
}

struct Gatherer {
  Gathering what;
  ThenGathered then;
  OrElse or_else;
  std::size_t way = 0;
};
using Shared = std::shared_ptr<Gatherer>;

void gather_notes(State& state, const Shared& at, Effects& effects) {
  if (at->way == at->what.ways.size()) return at->then(state, std::move(at->what.all), effects);
  const std::string id = at->what.ways[at->way];
  get_signed(state, "/v1/ways/" + id + "/notes", {}, effects,
             [at, id](State& then, Answer answer, Effects& more) {
               const auto json = base::parse_json(base::as_text(answer.body));
               if (!answer.good() || !json) return at->or_else(then, trouble_of(answer), more);
               at->what.all.notes.emplace(id, *json);
               ++at->way;
               gather_notes(then, at, more);
             });
}

void gather_entries(State& state, const Shared& at, std::int64_t after, Effects& effects) {
  get_signed(state, "/v1/units/" + at->what.unit + "/entries", "?after=" + std::to_string(after),
             effects, [at, after](State& then, Answer answer, Effects& more) {
               auto json = base::parse_json(base::as_text(answer.body));
               if (!answer.good() || !json) return at->or_else(then, trouble_of(answer), more);
               const std::int64_t next = (*json)["next"].integer();
               const bool goes_on = !(*json)["entries"].items().empty() && next > after;
               at->what.all.entries.push_back(std::move(*json));
               if (goes_on) return gather_entries(then, at, next, more);
               gather_notes(then, at, more);
             });
}

// What was read so far of the case; it takes the old one's place when all of it is there.
struct Reading {
  Case one;
  std::vector<std::int64_t> numbers;
  std::size_t at = 0;
  std::vector<record::Received> parts;  // of the submission that is fetched now
  std::vector<std::string> guess;
};
using Read = std::shared_ptr<Reading>;

void refuse(State& state, const std::string& unit, const Word& why) {
  --state.mail.reading;
  if (state.place.unit == unit) state.mail.cases[unit].refused = state.say(why);
}

void take_whole(State& state, const Read& reading, Gathered all, Effects& effects) {
  --state.mail.reading;
  Case& one = reading->one;
  const std::string unit = one.open.unit_id;
  take_gathered(
      one, all,
      {keyring_of(state), state.desk->evidence, state.desk->pack.pack, state.clock.now()});
  if (one.whole) keep_head(state, unit, head_of(one.open), effects);
  put_line(state, one);
  if (state.place.unit != unit) {
    for (const std::int64_t number : reading->numbers) state.mail.sent.at(number).report = {};
    return;
  }
  state.mail.cases[unit] = std::move(one);
  note_withdrawals(state, unit, effects);
}

void read_on(State& state, const Read& reading, Effects& effects) {
  Gathering what{reading->one.open.unit_id, {}, {}};
  for (const way::Whose& whose : reading->one.open.ways) what.ways.push_back(whose.id);
  gather(
      state, what,
      [reading](State& then, Gathered all, Effects& more) {
        take_whole(then, reading, std::move(all), more);
      },
      [unit = what.unit](State& then, const Word& why, Effects&) { refuse(then, unit, why); },
      effects);
}

void fetch_sent(State& state, const Read& reading, Effects& effects);

void open_fetched(State& state, const Read& reading, Effects& effects) {
  Sent& sent = state.mail.sent.at(reading->numbers[reading->at]);
  const Opening by{keyring_of(state), state.desk->evidence, state.desk->texts};
  OpenedSent opened = open_sent(reading->parts, sent.entry, by, reading->guess);
  if (!opened.lacks.empty()) {
    const std::string path = opened.lacks.front();
    return get_public(
        state, path, effects, [path, reading](State& then, Answer answer, Effects& more) {
          then.desk->texts[path] = answer.good() ? base::to_text(answer.body) : std::string();
          open_fetched(then, reading, more);
        });
  }
  reading->guess = opened.cited;
  reading->parts.clear();
  ++reading->at;
  take_sent(reading->one, opened.report, sent.entry);
  sent.report = std::move(opened.report);
  fetch_sent(state, reading, effects);
}

void fetch_sent(State& state, const Read& reading, Effects& effects) {
  if (reading->at == reading->numbers.size()) return read_on(state, reading, effects);
  const Sent& sent = state.mail.sent.at(reading->numbers[reading->at]);
  if (reading->parts.size() == sent.entry.parts.size())
    return open_fetched(state, reading, effects);
  const transfer::Part part = sent.entry.parts[reading->parts.size()];
  get_signed(state, "/v1/links/" + sent.entry.link_id + "/parts/" + part.digest, {}, effects,
             [part, reading](State& then, Answer answer, Effects& more) {
               const std::string& unit = reading->one.open.unit_id;
               if (!answer.good()) return refuse(then, unit, trouble_of(answer));
               if (base::hash_name(answer.body) != part.digest)
                 return refuse(then, unit, "trouble.otherBytes"_w);
               reading->parts.push_back({part.kind, std::move(answer.body)});
               fetch_sent(then, reading, more);
             });
}

}  // namespace

void gather(State& state, Gathering what, ThenGathered then, OrElse or_else, Effects& effects) {
  what.all.known = known_head(state, what.unit);
  gather_entries(
      state,
      std::make_shared<Gatherer>(Gatherer{std::move(what), std::move(then), std::move(or_else)}), 0,
      effects);
}

void open_whole(State& state, const std::string& unit, Effects& effects) {
  const Gist* line = state.mail.index.find(unit);
  if (line == nullptr) return;
  state.mail.cases[unit].open.unit_id = unit;
  const auto reading = std::make_shared<Reading>();
  reading->one.open.unit_id = unit;
  reading->numbers = line->numbers;
  ++state.mail.reading;
  fetch_sent(state, reading, effects);
}

void close_case(State& state) {
  for (const auto& [unit, one] : state.mail.cases) {
    for (const std::int64_t number : one.open.numbers) state.mail.sent.at(number).report = {};
  }
  state.mail.cases.clear();
}

void keep_head(State& state, const std::string& unit, const Json& head, Effects& effects) {
  if (head.is_null()) return;
  const base::Bytes bytes = base::to_bytes(base::to_jcs(head));
  const auto was = state.rows.find(row_of(unit));
  if (was == state.rows.end() || was->second != bytes)
    keep_row(state, row_of(unit), bytes, effects);
}

void case_changed(State& state, Case& one, Effects& effects) {
  rejoin_case(one, state.desk->pack.pack, state.clock.now());
  keep_head(state, one.open.unit_id, head_of(one.open), effects);
  put_line(state, one);
}

}  // namespace foyer::desk
