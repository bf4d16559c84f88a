#include "desk/mail.h"

#include <algorithm>
#include <memory>

#include "desk/asking.h"
#include "work/escrow.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Json;

constexpr int at_once_max = 4;  // submissions that are fetched beside each other

void fetch_next(State& state, Effects& effects);

// What is still under way is dropped; the next round asks for it again.
void stop_loading(State& state, const Word& why) {
  ++state.mail.round;
  state.mail.loading = false;
  state.mail.waiting = 0;
  state.place.trouble = why;
  for (auto& [seq, one] : state.mail.sent) {
    if (!one.report.verdicts.empty()) continue;
    one.asked = false;
    one.parts.clear();
  }
}

// The same, unless the answer belongs to a round that is over.
Then in_round(const State& state, Then then) {
  return [round = state.mail.round, then = std::move(then)](State& later, Answer answer,
                                                            Effects& effects) {
    if (later.mail.round == round) then(later, std::move(answer), effects);
  };
}

base::Result<Json> read_json(const Answer& answer) {
  return base::parse_json(base::as_text(answer.body));
}

constexpr std::string_view kiosk_words = "/kiosk-words/";

// What the document was shown from, by the path that has it: the pack, and the kiosk's own words.
std::vector<std::string> cited_by(const Json& document) {
  std::vector<std::string> out;
  const std::string pack(document["packRef"]["sha256"].text());
  if (work::is_plain_name(pack)) out.push_back("/v1/packs/" + pack);
  for (const Json& shown : document["shown"].items()) {
    const std::string lang(shown["lang"].text());
    const std::string path = std::string(kiosk_words) + lang + ".json";
    const bool words = shown["source"].text() == "words" && work::is_plain_name(lang);
    if (words && std::ranges::count(out, path) == 0) out.push_back(path);
  }
  return out;
}

record::Evidence evidence_for(const State& state, const Sent& one,
                              const std::vector<std::string>& cited) {
  record::Evidence out = state.desk->evidence;
  out.receipt = one.entry.receipt;
  out.way = one.entry.way;
  for (const std::string& path : cited) {
    const std::string& text = state.desk->texts.at(path);
    if (path.starts_with(kiosk_words) && !text.empty()) out.words.push_back(text);
    if (!path.starts_with(kiosk_words)) out.pack = text;
  }
  return out;
}

void file_submission(State& state, Sent& one) {
  one.filed = true;
  auto read = work::read_submission(one.report, one.entry);
  if (!read || read->unit_id.empty() || !work::is_plain_name(read->unit_id)) {
    state.mail.strange.push_back(one.entry.seq);
    return;
  }
  Case& at = state.mail.cases[read->unit_id];
  at.open.unit_id = read->unit_id;
  at.newest = std::max(at.newest, one.entry.time);
  if (!work::take_submission(at.open, std::move(*read), one.entry)) {
    state.mail.strange.push_back(one.entry.seq);
  }
}

// Opened once to see what it cites, and once more when that is there.
void open_sent(State& state, Sent& one, Effects& effects) {
  const work::Identities identities = state.desk->identities();
  one.report = record::open_submission(one.parts, identities, evidence_for(state, one, {}));
  const std::vector<std::string> cited = cited_by(one.report.document);
  for (const std::string& path : cited) {
    if (state.desk->texts.contains(path)) continue;
    return get_public(
        state, path, effects,
        in_round(state, [path, seq = one.entry.seq](State& then, Answer answer, Effects& more) {
          then.desk->texts[path] = answer.good() ? base::to_text(answer.body) : "";
          open_sent(then, then.mail.sent.at(seq), more);
        }));
  }
  if (!cited.empty())
    one.report = record::open_submission(one.parts, identities, evidence_for(state, one, cited));
  one.parts.clear();
  ++state.mail.opened;
  --state.mail.waiting;
  fetch_next(state, effects);
}

void fetch_part(State& state, Sent& one, Effects& effects) {
  const std::size_t at = one.parts.size();
  if (at == one.entry.parts.size()) return open_sent(state, one, effects);
  const transfer::Part part = one.entry.parts[at];
  get_signed(
      state, "/v1/links/" + one.entry.link_id + "/parts/" + part.digest, {}, effects,
      in_round(state, [part, seq = one.entry.seq](State& then, Answer answer, Effects& more) {
        if (!answer.good()) return stop_loading(then, trouble_of(answer));
        if (base::hash_name(answer.body) != part.digest)
          return stop_loading(then, "trouble.otherBytes"_w);
        Sent& sent = then.mail.sent.at(seq);
        sent.parts.push_back({part.kind, std::move(answer.body)});
        fetch_part(then, sent, more);
      }));
}

// Once all are opened they are filed in the order in which the relay took them.
void file_all(State& state, Effects& effects) {
  for (auto& [seq, one] : state.mail.sent) {
    if (!one.filed && !one.report.verdicts.empty()) file_submission(state, one);
  }
  state.mail.loading = false;
  state.mail.loaded = true;
  for (const auto& [unit, one] : state.mail.cases) fetch_case(state, unit, effects);
}

bool is_waiting(const Sent& one) {
  return !one.asked && one.entry.disposed == 0;
}

void fetch_next(State& state, Effects& effects) {
  for (auto& [seq, one] : state.mail.sent) {
    if (state.mail.waiting >= at_once_max) return;
    if (!is_waiting(one)) continue;
    one.asked = true;
    ++state.mail.waiting;
    fetch_part(state, one, effects);
  }
  if (state.mail.waiting == 0) file_all(state, effects);
}

void list_inbox(State& state, std::int64_t after, Effects& effects) {
  get_signed(state, "/v1/inbox", "?after=" + std::to_string(after), effects,
             in_round(state, [after](State& then, Answer answer, Effects& more) {
               if (!answer.good()) return stop_loading(then, trouble_of(answer));
               const auto json = read_json(answer);
               auto page = json ? work::parse_inbox(*json) : std::unexpected(json.error());
               if (!page) return stop_loading(then, "trouble.said"_w.with(page.error().text));
               for (work::InboxEntry& one : page->items) {
                 const std::int64_t seq = one.seq;
                 then.mail.sent[seq].entry = std::move(one);
               }
               if (page->goes_on(after)) return list_inbox(then, page->next, more);
               then.mail.to_open = static_cast<int>(std::ranges::count_if(
                   then.mail.sent, [](const auto& one) { return is_waiting(one.second); }));
               then.mail.opened = 0;
               fetch_next(then, more);
             }));
}

std::optional<link::ProvedEscrow> open_escrow(const State& state, const work::ListedLink& listed) {
  return work::open_escrow(listed, state.desk->keysets, state.desk->identities());
}

void list_links(State& state, std::int64_t after, std::vector<Link> so_far, Effects& effects) {
  get_signed(state, "/v1/links", "?after=" + std::to_string(after), effects,
             [after, so_far = std::make_shared<std::vector<Link>>(std::move(so_far))](
                 State& then, Answer answer, Effects& more) {
               const auto json =
                   answer.good() ? read_json(answer) : base::fail(base::Code::unavailable, "");
               auto page = json ? work::parse_links(*json) : std::unexpected(json.error());
               if (!page) return;  // the inbox says what is wrong; links are asked for again
               for (work::ListedLink& one : page->items) {
                 auto escrow = open_escrow(then, one);
                 so_far->push_back({std::move(one), std::move(escrow)});
               }
               if (page->goes_on(after))
                 return list_links(then, page->next, std::move(*so_far), more);
               then.mail.links = std::move(*so_far);
             });
}

}  // namespace

void fetch_mail(State& state, Effects& effects) {
  if (state.mail.loading || state.mail.reading > 0) return;
  state.mail.loading = true;
  state.place.trouble = {};
  list_inbox(state, 0, effects);
  list_links(state, 0, {}, effects);
}

void rejoin_case(State& state, Case& one) {
  const auto joined = work::rejoin(one.open, state.desk->pack.pack, state.clock.now());
  one.refused = joined ? std::string_view() : joined.error().text;
  one.reaches = record::reach_of(one.open.state, one.open.submissions);
}

}  // namespace foyer::desk
