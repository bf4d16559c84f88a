#include "desk/attention.h"

#include <algorithm>
#include <array>
#include <map>

#include "desk/said.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;

namespace {

struct Kind {
  std::string_view task;
  Flag flag;
};
constexpr auto kinds = std::to_array<Kind>({
    {"two-misses", Flag::two_misses},
    {"question", Flag::question},
    {"talk", Flag::question},
    {"need", Flag::need},
    {"check", Flag::need},
    {"alternative", Flag::need},
    {"refused", Flag::need},
    {"assent", Flag::need},
    {"plan", Flag::plan},
    {"law", Flag::law},
    {"signer", Flag::proof},
    {"withdrawal", Flag::withdrawal},
});

constexpr std::array<std::string_view, 12> names{
    "unreadable", "two-misses", "question", "need",  "plan",   "law",
    "proof",      "withdrawal", "expiry",   "other", "review", "none"};

Flag flag_of(const record::Task& task) {
  const auto* found = std::ranges::find(kinds, task.kind, &Kind::task);
  return found == kinds.end() ? Flag::other : found->flag;
}

int ending_soon(const State& state, const Case& one) {
  const base::UnixSeconds lead = state.desk->pack.pack.terms.renewal_lead_days * base::day_s;
  return static_cast<int>(std::ranges::count_if(one.open.state.rows, [&](const record::Row& row) {
    return row.state == record::RowState::active && row.until != 0 &&
           row.until - lead <= state.clock.now();
  }));
}

bool any_failed(const State& state, const Case& one) {
  return std::ranges::any_of(one.open.numbers, [&](std::int64_t number) {
    const auto sent = state.mail.sent.find(number);
    return sent != state.mail.sent.end() &&
           std::ranges::any_of(sent->second.report.verdicts, [](const record::Verdict& verdict) {
             return verdict.state == record::State::failed;
           });
  });
}

std::string searched(const State& state, const Item& item) {
  const Case& one = state.mail.cases.at(item.unit);
  std::string out = title_of(one) + " " + say_waiting(state, item.waiting) + " " + item.unit;
  for (const record::Task& task : one.open.state.tasks) {
    if (task.open) out += " " + task.what;
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::vector<Waiting> waiting_in(const State& state, const Case& one) {
  std::map<Flag, int> counts;
  if (!one.refused.empty() || any_failed(state, one) || one.open.unread_notes > 0)
    counts[Flag::unreadable] = 1;
  for (const record::Task& task : one.open.state.tasks) {
    if (task.open) ++counts[flag_of(task)];
  }
  const int unanswered = static_cast<int>(one.open.asked.size()) - one.answers_sent;
  if (unanswered > 0) counts[Flag::question] += unanswered;
  if (const int ending = ending_soon(state, one); ending > 0) counts[Flag::expiry] = ending;
  // A case in which something waits is not reviewed, as everybody knows.
  const bool unreviewed = one.whole && !one.open.state.reviewed && !one.open.state.disposed;
  if (unreviewed && counts.empty()) counts[Flag::review] = 1;
  std::vector<Waiting> out;
  for (const auto& [flag, count] : counts) out.push_back({flag, count});
  return out;
}

std::vector<Item> inbox_of(const State& state) {
  std::vector<Item> out;
  const std::string wanted = folded(state.value("inbox.filter"));
  for (const auto& [unit, one] : state.mail.cases) {
    Item item{unit, waiting_in(state, one), Flag::none, one.newest};
    if (!item.waiting.empty()) item.first = item.waiting.front().flag;
    if (wanted.empty() || folded(searched(state, item)).contains(wanted))
      out.push_back(std::move(item));
  }
  std::ranges::sort(out, [](const Item& a, const Item& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.time != b.time ? a.time < b.time : a.unit < b.unit;
  });
  return out;
}

std::string say_waiting(const State& state, const std::vector<Waiting>& waiting) {
  std::vector<std::string> pieces;
  for (const Waiting& one : waiting) {
    const std::string name(names[static_cast<std::size_t>(one.flag)]);
    const Word several = "flags."_f + name;
    pieces.push_back(one.count > 1 && state.words.has(several.key)
                         ? state.say(several.with(std::to_string(one.count)))
                         : state.say("flag."_f + name));
  }
  return join(pieces);
}

std::vector<const Link*> locked_links(const State& state) {
  std::vector<const Link*> out;
  for (const Link& link : state.mail.links) {
    if (link.listed.state == "locked") out.push_back(&link);
  }
  return out;
}

}  // namespace foyer::desk
