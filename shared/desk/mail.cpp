// The lists of one round: what came in, which cases have entries or notes, and the links.

#include "desk/mail.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "desk/asking.h"
#include "desk/attention.h"
#include "desk/fetching.h"
#include "work/escrow.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Json;

// Ten thousand answers are not ten thousand pictures, nor does a list jump as often.
constexpr std::int64_t pause_ms = 500;

base::Result<Json> read_json(const Answer& answer) {
  return base::parse_json(base::as_text(answer.body));
}

// One more list is whole; opening does not wait for that, but reading again does.
void list_is_whole(State& state, Effects& effects) {
  --state.mail.listing;
  open_next(state, effects);
}

// What was disposed of since is no part of its case any more.
void drop_disposed(State& state, const Sent& sent) {
  const Gist* line = state.mail.index.find(sent.unit);
  if (line == nullptr || std::ranges::count(line->numbers, sent.entry.seq) == 0) return;
  Gist left = *line;
  std::erase(left.numbers, sent.entry.seq);
  if (left.numbers.empty()) return state.mail.index.erase(sent.unit);
  left.entries = -1;  // it is read again
  state.mail.index.put(std::move(left));
}

void take_listed(State& state, work::InboxEntry listed) {
  Sent& one = state.mail.sent[listed.seq];
  one.entry = std::move(listed);
  if (one.entry.disposed != 0) return drop_disposed(state, one);
  if (one.asked) return;
  one.asked = true;
  ++state.mail.to_open;
  state.mail.queue.push_back(one.entry.seq);
}

// Every list comes in pages: `take` reads one and says where the next begins, or 0 after the last.
using TakePage = base::Result<std::int64_t> (*)(State& state, const Json& page, std::int64_t after);

using WhenWhole = void (*)(State& state, Effects& effects);

void list(State& state, const std::string& path, TakePage take, std::int64_t after,
          Effects& effects, WhenWhole whole = list_is_whole) {
  get_signed(state, path, "?after=" + std::to_string(after), effects,
             in_round(state, [path, take, after, whole](State& then, Answer answer, Effects& more) {
               if (!answer.good()) return stop_loading(then, trouble_of(answer));
               const auto json = read_json(answer);
               if (!json) return stop_loading(then, "trouble.said"_w.with(json.error().text));
               const auto next = take(then, *json, after);
               if (!next) return stop_loading(then, "trouble.said"_w.with(next.error().text));
               if (*next == 0) return whole(then, more);
               open_next(then, more);
               list(then, path, take, *next, more, whole);
             }));
}

template <typename T>
std::int64_t next_of(const work::Listing<T>& page, std::int64_t after) {
  return page.goes_on(after) ? page.next : 0;
}

base::Result<std::int64_t> take_inbox(State& state, const Json& json, std::int64_t after) {
  auto page = work::parse_inbox(json);
  if (!page) return std::unexpected(page.error());
  const std::int64_t next = next_of(*page, after);
  for (work::InboxEntry& one : page->items) take_listed(state, std::move(one));
  return next;
}

base::Result<std::int64_t> take_chains(State& state, const Json& json, std::int64_t after) {
  const auto page = work::parse_chains(json);
  if (!page) return std::unexpected(page.error());
  for (const work::ListedChain& one : page->items) state.mail.chains[one.unit_id] = one.entries;
  return next_of(*page, after);
}

base::Result<std::int64_t> take_noted(State& state, const Json& json, std::int64_t after) {
  const auto page = work::parse_notes(json);
  if (!page) return std::unexpected(page.error());
  for (const work::ListedNote& one : page->items) state.mail.noted.insert(one.submission);
  return next_of(*page, after);
}

base::Result<std::int64_t> take_headers(State& state, const Json& json, std::int64_t after) {
  auto page = work::parse_headers(json);
  if (!page) return std::unexpected(page.error());
  for (work::ListedHeader& one : page->items) {
    state.mail.headers_read = std::max(state.mail.headers_read, one.number);
    state.mail.headers_came = true;
    state.mail.headers.put(std::move(one.added));
  }
  return next_of(*page, after);
}

void read_label(const State& state, Link& link) {
  if (std::exchange(link.read, true)) return;
  link.escrow = work::open_escrow(link.listed, state.desk->keysets, state.desk->identities());
}

void list_links(State& state, std::int64_t after, std::vector<Link> so_far, Effects& effects) {
  get_signed(state, "/v1/links", "?after=" + std::to_string(after), effects,
             [after, so_far = std::make_shared<std::vector<Link>>(std::move(so_far))](
                 State& then, Answer answer, Effects& more) {
               const auto json =
                   answer.good() ? read_json(answer) : base::fail(base::Code::unavailable, "");
               auto page = json ? work::parse_links(*json) : std::unexpected(json.error());
               if (!page) return;  // the inbox says what is wrong; links are asked for again
               for (work::ListedLink& one : page->items) so_far->push_back({std::move(one), {}});
               if (page->goes_on(after))
                 return list_links(then, page->next, std::move(*so_far), more);
               then.mail.links = std::move(*so_far);
             });
}

// What did not open before may open by a header that was added since.
void ask_again(Mail& mail, std::vector<std::int64_t>& unread) {
  std::erase_if(unread, [&](std::int64_t number) {
    Sent& one = mail.sent.at(number);
    const bool may_open = std::ranges::any_of(one.entry.parts, [&](const transfer::Part& part) {
      return !mail.headers.of(part.digest).empty();
    });
    if (may_open) one.asked = false;
    return may_open;
  });
}

// What came in is opened as it is listed, so added headers are there before.
void list_mail(State& state, Effects& effects) {
  Mail& mail = state.mail;
  if (std::exchange(mail.headers_came, false)) {
    ask_again(mail, mail.strange);
    ask_again(mail, mail.closed);
  }
  list(state, "/v1/inbox", take_inbox, 0, effects);
  list(state, "/v1/units", take_chains, 0, effects);
  list(state, "/v1/notes", take_noted, 0, effects);
  list_links(state, 0, {}, effects);
}

}  // namespace

void stop_loading(State& state, const Word& why) {
  Mail& mail = state.mail;
  ++mail.round;
  mail.loading = false;
  mail.waiting = 0;
  mail.queue.clear();
  mail.again.clear();
  state.place.trouble = why;
  for (auto& [seq, one] : mail.sent) one.asked = one.asked && !one.unit.empty();
  for (const std::int64_t seq : mail.strange) mail.sent.at(seq).asked = true;
  for (const std::int64_t seq : mail.closed) mail.sent.at(seq).asked = true;
}

Then in_round(const State& state, Then then) {
  return [round = state.mail.round, then = std::move(then)](State& later, Answer answer,
                                                            Effects& effects) {
    if (later.mail.round != round) return;
    then(later, std::move(answer), effects);
    later.mail.goes_on = later.mail.loading;
  };
}

bool may_be_shown_later(const State& state) {
  const Mail& mail = state.mail;
  return mail.goes_on && mail.index.size() > 1 &&
         state.clock.monotonic_ms() - mail.shown_ms < pause_ms;
}

void read_labels(State& state) {
  if (!state.desk) return;
  std::vector<Link>& links = state.mail.links;
  for (Link& link : links) {
    if (link.listed.state == "locked") read_label(state, link);
  }
  if (state.place.screen != Screen::links) return;
  for (Link& link : page_of(links, state.place.page)) read_label(state, link);
}

void fetch_mail(State& state, Effects& effects) {
  Mail& mail = state.mail;
  if (mail.loading || mail.reading > 0) return;
  mail.loading = true;
  mail.to_open = mail.opened = 0;
  mail.listing = 3;
  state.place.trouble = {};
  list(state, "/v1/headers", take_headers, mail.headers_read, effects, list_mail);
}

}  // namespace foyer::desk
