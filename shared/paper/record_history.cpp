// What was done since, entry by entry.

#include <algorithm>
#include <array>

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using base::Json;

// Where somebody is, or can be reached, is left out of what goes into other hands.
constexpr std::array<std::string_view, 3> kept_back{"clientAddress", "callback", "contact"};
constexpr std::array<std::string_view, 7> times{"discovered", "deadline", "until", "coveredUntil",
                                                "received",   "signed",   "came"};

bool is_among(const auto& names, std::string_view name) {
  return std::ranges::count(names, name) > 0;
}

// A word of the format in the paper's language; what somebody wrote as she wrote it.
std::string word_of(const Telling& telling, std::string_view name, std::string_view value) {
  if (name == "role") return role_of(telling, value);
  if (name == "row" || name == "rows" || name == "covers")
    return row_name(telling, std::string(value));
  if (name == "choice") return telling.words.of("choice."_f, value);
  if (name == "language") return language_name(telling, value);
  // A task's id is its kind and a hash.
  const std::size_t end = name == "task" || name == "tasks" ? value.rfind('-') : value.npos;
  const std::string key = std::string(name) + "." + std::string(value.substr(0, end));
  const intake::Word known = "value."_f + key;
  return telling.words.has(known) ? telling.say(known) : std::string(value);
}

std::string value_of(const Telling& telling, std::string_view name, const Json& value);

std::string members_of(const Telling& telling, const Json& object) {
  const std::string between = telling.say("paper.then"_w);
  std::string out;
  for (const auto& [name, value] : object.members()) {
    const bool says_all = name == "rows";
    if (is_among(kept_back, name)) continue;
    if (value.is_array() && value.items().empty() && !says_all) continue;
    const std::string label = telling.words.of("member."_f, name);
    out += (out.empty() ? "" : between) +
           telling.say("paper.named"_w.with(label, value_of(telling, name, value)));
  }
  return out;
}

std::string value_of(const Telling& telling, std::string_view name, const Json& value) {
  if (value.is_integer())
    return is_among(times, name) ? when(telling, value.integer()) : std::to_string(value.integer());
  if (value.is_object()) return members_of(telling, value);
  if (!value.is_array()) return word_of(telling, name, value.text());
  // Taken back without naming any, all are (record/FORMAT.md).
  if (name == "rows" && value.items().empty()) return telling.say("value.rows.all"_w);
  std::vector<std::string> items;
  for (const Json& item : value.items()) items.push_back(value_of(telling, name, item));
  return join(telling, items);
}

std::vector<Text> row_of(const Telling& telling, const record::Entry& entry) {
  const std::string kind = telling.words.of("entry."_f, record::name(entry.kind));
  const std::string said = members_of(telling, entry.body);
  return {telling.own(std::to_string(entry.seq)),
          Telling::told(join(telling, {when(telling, entry.at), entry.by})),
          Telling::told(said.empty() ? kind : join(telling, {kind, said}))};
}

}  // namespace

void tell_history(Telling& telling) {
  telling.heading(2, "history.title"_w);
  if (telling.one.entries.empty()) return telling.say_paragraph("history.none"_w);
  telling.say_paragraph("history.lead"_w);
  Table table{
      {telling.own(telling.say("history.number"_w)), telling.own(telling.say("history.when"_w)),
       telling.own(telling.say("history.what"_w))},
      {},
      {1, 4, 10},
      Style::soft};
  for (const record::Entry& entry : telling.one.entries)
    table.rows.push_back(row_of(telling, entry));
  telling.paper.blocks.emplace_back(std::move(table));
}

}  // namespace foyer::paper
