#include "desk/task_words.h"

#include <algorithm>

#include "desk/said.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;

namespace {

struct Halves {
  std::string before, after;
};

// "before: after"; without a colon all of it is `before`.
Halves halves_of(const std::string& what) {
  constexpr std::string_view between = ": ";
  const std::size_t at = what.find(between);
  if (at == what.npos) return {what, ""};
  return {what.substr(0, at), what.substr(at + between.size())};
}

// "policy.search: ..." and "channel.text: ..." by the names that the pack has for them; what is
// about nothing by itself.
std::string question(const State& state, const Case& one, const std::string& what) {
  const auto [about, text] = halves_of(what);
  if (about.empty()) return text;
  if (text.empty() || !about.contains('.')) return what;
  const pack::Pack& pack = state.desk->pack.pack;
  const pack::Policy* policy =
      about.starts_with("policy.") ? pack.policy(about.substr(about.find('.') + 1)) : nullptr;
  const std::string name = policy == nullptr
                               ? about_name(state, one, about)
                               : std::string(pack.text(policy->title, state.words.tag()));
  return named(state, name, text);
}

std::string row_names(const State& state, const Case& one, std::string_view rows) {
  std::vector<std::string> out;
  while (!rows.empty()) {
    const std::size_t end = std::min(rows.find(' '), rows.size());
    out.push_back(row_name(state, one, std::string(rows.substr(0, end))));
    rows.remove_prefix(std::min(end + 1, rows.size()));
  }
  return join(state, out);
}

std::string need(const State& state, const std::string& what) {
  const auto [factor, said] = halves_of(what);
  const std::string name =
      factor == "access" ? state.say("task.access"_w) : id_word(state, "factor."_f, factor);
  return named(state, name, said);
}

// "camera missing: voice"
std::string check(const State& state, const std::string& what) {
  const auto [shown, way] = halves_of(what);
  const std::size_t space = std::min(shown.find(' '), shown.size());
  const std::string outcome = shown.substr(std::min(space + 1, shown.size()));
  const std::string found = named(state, id_word(state, "tested."_f, shown.substr(0, space)),
                                  id_word(state, "shows."_f, outcome));
  return join(state, {found, id_word(state, "way."_f, way)});
}

// "channel.video: call", or "call"
std::string other_way(const State& state, const Case& one, const std::string& what) {
  const auto [about, way] = halves_of(what);
  if (way.empty()) return id_word(state, "way."_f, about);
  return named(state, about_name(state, one, about), id_word(state, "way."_f, way));
}

// The first line of the statement that somebody wants to talk about.
std::string statement(const State& state, const std::string& id) {
  std::string said(state.desk->pack.pack.text(id, state.words.tag()));
  said.resize(std::min(said.find('\n'), said.size()));
  for (std::size_t at = said.find("**"); at != said.npos; at = said.find("**", at))
    said.erase(at, 2);
  return said.empty() ? id : said;
}

// "no", "not asked" or "not asked: why", of several people after each one's name.
std::string assent(const State& state, const std::string& what) {
  constexpr std::string_view no = "no", not_asked = "not asked";
  if (what == no || what.ends_with(": no"))
    return what.substr(0, what.size() - no.size()) + state.say("task.saidNo"_w);
  const std::size_t at = what.find(not_asked);
  if (at == what.npos) return what;
  return what.substr(0, at) + state.say("task.notAsked"_w) + what.substr(at + not_asked.size());
}

// "<id of the notice>: <signer> by 2026-03-01"
std::string notice(const State& state, const Case& one, const record::Task& task) {
  constexpr std::size_t day_size = 10;
  if (task.what.size() < day_size) return task.what;
  return state.say("task.tellBy"_w.with(signer_name(state, one, task.from),
                                        task.what.substr(task.what.size() - day_size)));
}

std::string words(const State& state, const Case& one, const record::Task& task) {
  const std::string& kind = task.kind;
  const std::string& what = task.what;
  if (kind == "law" || kind == "signer") return reason(state, one, what);
  if (kind == "refused" && what == "paper") return state.say("task.paper"_w);
  if (kind == "refused" || kind == "withdrawal") return row_names(state, one, what);
  if (kind == "need") return need(state, what);
  if (kind == "check") return check(state, what);
  if (kind == "alternative") return other_way(state, one, what);
  if (kind == "two-misses") return point_name(state, what);
  if (kind == "talk") return statement(state, what);
  if (kind == "assent") return assent(state, what);
  if (kind == "address") return state.say("task.byPhone"_w);
  if (kind == "plan") return state.say("task.noPlan"_w);
  if (kind == "late") return state.say("task.cameLate"_w);
  if (kind == "interpreter")
    return state.say(what == "no" ? "task.unqualified"_w : "task.unsure"_w);
  return question(state, one, what);
}

}  // namespace

std::string task_words(const State& state, const Case& one, const record::Task& task) {
  if (task.kind == "notice") return notice(state, one, task);
  const bool several = one.open.state.signers.size() > 1;
  return named(state, several ? signer_name(state, one, task.from) : "", words(state, one, task));
}

}  // namespace foyer::desk
