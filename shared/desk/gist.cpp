#include "desk/gist.h"

#include <algorithm>
#include <array>
#include <map>

namespace foyer::desk {
namespace {

using base::Json;

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

Flag flag_of(const record::Task& task) {
  const auto* found = std::ranges::find(kinds, task.kind, &Kind::task);
  return found == kinds.end() ? Flag::other : found->flag;
}

int ending_soon(const Case& one, int lead_days, base::UnixSeconds now) {
  const base::UnixSeconds lead = lead_days * base::day_s;
  return static_cast<int>(std::ranges::count_if(one.open.state.rows, [&](const record::Row& row) {
    return row.state == record::RowState::active && row.until != 0 && row.until - lead <= now;
  }));
}

std::vector<Waiting> waiting_in(const Case& one, int lead_days, base::UnixSeconds now) {
  std::map<Flag, int> counts;
  if (!one.refused.empty() || one.failed || one.open.unread_notes > 0) counts[Flag::unreadable] = 1;
  for (const record::Task& task : one.open.state.tasks) {
    if (task.open) ++counts[flag_of(task)];
  }
  const int unanswered = static_cast<int>(one.open.asked.size()) - one.answers_sent;
  if (unanswered > 0) counts[Flag::question] += unanswered;
  if (const int ending = ending_soon(one, lead_days, now); ending > 0)
    counts[Flag::expiry] = ending;
  // A case in which something waits is not reviewed, as everybody knows.
  const bool unreviewed = one.whole && !one.open.state.reviewed && !one.open.state.disposed;
  if (unreviewed && counts.empty()) counts[Flag::review] = 1;
  std::vector<Waiting> out;
  for (const auto& [flag, count] : counts) out.push_back({flag, count});
  return out;
}

std::string words_of(const Case& one, const Gist& line) {
  std::string out = line.role;
  for (const std::string& name : line.names) out += " " + name;
  out += " " + one.open.unit_id;
  for (const record::Task& task : one.open.state.tasks) {
    if (task.open) out += " " + task.what;
  }
  return folded(out);
}

base::Error malformed() {
  return {base::Code::malformed, "This is not what the inbox says of a case."};
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

Gist make_gist(const Case& one, int lead_days, base::UnixSeconds now) {
  Gist out;
  out.unit = one.open.unit_id;
  out.names = names_of(one);
  if (out.names.empty() && !one.open.submissions.empty())
    out.role = one.open.submissions.front().unit.role;
  out.words = words_of(one, out);
  out.waiting = waiting_in(one, lead_days, now);
  out.time = one.newest;
  out.numbers = one.open.numbers;
  for (const way::Whose& whose : one.open.ways) out.ways.push_back(whose.id);
  out.entries = one.open.chain.head.seq;
  return out;
}

Json gist_json(const Gist& gist) {
  Json names = Json::array(), waiting = Json::array(), numbers = Json::array(),
       ways = Json::array();
  for (const std::string& name : gist.names) names.push(name);
  for (const Waiting& one : gist.waiting)
    waiting.push(Json::object().set("flag", static_cast<int>(one.flag)).set("count", one.count));
  for (const std::int64_t number : gist.numbers) numbers.push(number);
  for (const std::string& way : gist.ways) ways.push(way);
  Json out = Json::object().set("unit", gist.unit).set("role", gist.role);
  out.set("names", std::move(names));
  out.set("words", gist.words).set("waiting", std::move(waiting)).set("time", gist.time);
  out.set("numbers", std::move(numbers)).set("ways", std::move(ways));
  return out.set("entries", gist.entries);
}

base::Result<Gist> parse_gist(const Json& json) {
  Gist out;
  out.unit = json["unit"].text();
  for (const Json& name : json["names"].items()) out.names.emplace_back(name.text());
  out.role = json["role"].text();
  out.words = json["words"].text();
  out.time = json["time"].integer();
  out.entries = json["entries"].integer();
  for (const Json& number : json["numbers"].items()) out.numbers.push_back(number.integer());
  for (const Json& way : json["ways"].items()) out.ways.emplace_back(way.text());
  for (const Json& one : json["waiting"].items()) {
    const auto flag = one.get_integer("flag", 0, flag_count - 1);
    if (!flag) return std::unexpected(malformed());
    out.waiting.push_back({static_cast<Flag>(*flag), static_cast<int>(one["count"].integer())});
  }
  if (out.unit.empty() || out.numbers.empty()) return std::unexpected(malformed());
  return out;
}

}  // namespace foyer::desk
