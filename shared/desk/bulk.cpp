// Opening what came in, job by job, beside the page: first every new submission by itself, then the
// cases of which the relay has more than one submission, entries or notes.

#include <algorithm>

#include "desk/asking.h"
#include "desk/attention.h"
#include "desk/fetching.h"
#include "desk/opener.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Json;

constexpr int at_once_max = 16;  // so that no opener waits for the page, and signatures stay fresh

struct Job {
  Json json = Json::object();
  std::vector<std::string> paths;
};

// What was added to one sealed file goes to whoever opens it.
void add_headers(const State& state, std::string_view hash, Json& headers) {
  for (const transfer::AddedHeader& one : state.mail.headers.of(hash))
    headers.push(transfer::to_json(one));
}

void add_headers(const State& state, const Gathered& all, Json& headers) {
  if (state.mail.headers.empty()) return;
  const auto add = [&](const Json& list, std::string_view name) {
    for (const Json& one : list.items()) {
      const auto file = base::parse_b64u(one[name].text());
      if (file) add_headers(state, base::hash_name(*file), headers);
    }
  };
  for (const Json& page : all.entries) add(page["entries"], "entry");
  for (const auto& [way, answer] : all.notes) add(answer["notes"], "note");
}

Job job_for(const State& state, const std::vector<std::int64_t>& numbers) {
  Job out;
  Json sent = Json::array(), headers = Json::array();
  for (const std::int64_t number : numbers) {
    const work::InboxEntry& entry = state.mail.sent.at(number).entry;
    sent.push(work::inbox_entry_json(entry));
    for (const transfer::Part& part : entry.parts) {
      out.paths.push_back("/v1/links/" + entry.link_id + "/parts/" + part.digest);
      add_headers(state, part.digest, headers);
    }
  }
  out.json.set("headers", std::move(headers));
  out.json.set("sent", std::move(sent)).set("now", state.clock.now());
  out.json.set("leadDays", state.desk->pack.pack.terms.renewal_lead_days);
  return out;
}

// A line that another submission of the same case has already: both are read together, later.
void take_line(State& state, Gist line) {
  for (const std::int64_t number : line.numbers) state.mail.sent.at(number).unit = line.unit;
  if (const Gist* there = state.mail.index.find(line.unit);
      there != nullptr && line.numbers.size() == 1 && line.numbers != there->numbers) {
    Gist both = *there;
    if (std::ranges::count(both.numbers, line.numbers.front()) == 0)
      both.numbers.push_back(line.numbers.front());
    std::ranges::sort(both.numbers);  // as the relay took them
    both.entries = -1;
    line = std::move(both);
  }
  state.mail.index.put(std::move(line));
}

void take_report(State& state, const std::vector<std::int64_t>& numbers, const Answer& answer,
                 Effects& effects) {
  const auto json = base::parse_json(base::as_text(answer.body));
  auto line = json ? parse_gist((*json)["gist"]) : std::unexpected(json.error());
  if (line && std::ranges::is_permutation(line->numbers, numbers)) {
    if (const Json& head = (*json)["head"]; !head.is_null())
      keep_head(state, line->unit, head, effects);
    return take_line(state, std::move(*line));
  }
  const bool closed = json && (*json)["closed"].truth();
  if (!closed && (!json || !(*json)["strange"].truth()))
    return stop_loading(state, "trouble.opener"_w);
  auto& unread = closed ? state.mail.closed : state.mail.strange;
  for (const std::int64_t number : numbers) {
    if (std::ranges::count(unread, number) == 0) unread.push_back(number);
  }
}

void give_out(State& state, const std::vector<std::int64_t>& numbers, const Job& job,
              Effects& effects) {
  assign(state, job.json, job.paths, effects,
         in_round(state, [numbers](State& then, Answer answer, Effects& more) {
           if (!answer.good()) return stop_loading(then, trouble_of(answer));
           --then.mail.waiting;
           ++then.mail.opened;
           take_report(then, numbers, answer, more);
           open_next(then, more);
         }));
}

void open_one(State& state, std::int64_t number, Effects& effects) {
  ++state.mail.waiting;
  const std::vector<std::int64_t> numbers{number};
  give_out(state, numbers, job_for(state, numbers), effects);
}

Json gathered_json(const Gathered& all) {
  Json entries = Json::array(), notes = Json::object();
  for (const Json& page : all.entries) entries.push(page);
  for (const auto& [way, answer] : all.notes) notes.set(way, answer);
  Json out = Json::object().set("entries", std::move(entries));
  return out.set("notes", std::move(notes)).set("known", all.known);
}

void read_again(State& state, const std::string& unit, Effects& effects) {
  const Gist* line = state.mail.index.find(unit);
  if (line == nullptr) return open_next(state, effects);
  ++state.mail.waiting;
  const int round = state.mail.round;
  gather(
      state, {unit, line->ways, {}},
      [numbers = line->numbers, round](State& then, Gathered all, Effects& more) {
        if (then.mail.round != round) return;
        Job job = job_for(then, numbers);
        add_headers(then, all, job.json.member("headers"));
        job.json.set("gathered", gathered_json(all));
        give_out(then, numbers, job, more);
      },
      [round](State& then, const Word& why, Effects&) {
        if (then.mail.round == round) stop_loading(then, why);
      },
      effects);
}

bool has_more(const State& state, const Gist& line) {
  const Mail& mail = state.mail;
  const auto chain = mail.chains.find(line.unit);
  const std::int64_t entries = chain == mail.chains.end() ? 0 : chain->second;
  const bool noted = std::ranges::any_of(
      line.numbers, [&](std::int64_t number) { return mail.noted.contains(number); });
  // What this device saw once may not be missing now: reading it again says so.
  const bool seen = state.rows.contains("head/" + line.unit);
  return entries != line.entries || noted || (seen && entries == 0);
}

void list_again(State& state) {
  Mail& mail = state.mail;
  mail.listing = -1;
  mail.index.each([&](const Gist& line) {
    if (has_more(state, line)) mail.again.push_back(line.unit);
  });
  mail.to_open += static_cast<int>(mail.again.size());
}

void finish(State& state, Effects& effects) {
  state.mail.loading = false;
  state.mail.loaded = true;
  if (!state.place.unit.empty()) open_whole(state, state.place.unit, effects);
}

}  // namespace

void open_next(State& state, Effects& effects) {
  Mail& mail = state.mail;
  while (mail.waiting < at_once_max && !mail.queue.empty()) {
    const std::int64_t number = mail.queue.front();
    mail.queue.pop_front();
    open_one(state, number, effects);
  }
  if (mail.waiting > 0 && mail.again.empty()) return;
  if (mail.listing == 0) list_again(state);
  while (mail.waiting < at_once_max && !mail.again.empty()) {
    const std::string unit = mail.again.front();
    mail.again.pop_front();
    read_again(state, unit, effects);
  }
  if (mail.listing == -1 && mail.waiting == 0 && mail.again.empty()) {
    mail.listing = -2;
    finish(state, effects);
  }
}

void put_line(State& state, const Case& one) {
  const int lead = state.desk->pack.pack.terms.renewal_lead_days;
  if (one.open.numbers.empty()) return;
  state.mail.index.put(make_gist(one, lead, state.clock.now()));
}

}  // namespace foyer::desk
