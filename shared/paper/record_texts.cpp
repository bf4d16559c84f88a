// The exact texts that were shown, and what was done since.

#include <algorithm>
#include <array>

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using base::Json;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

void tell_text(Telling& telling, const Json& shown, std::size_t number) {
  const std::int64_t opened = shown["openedAt"].integer();
  const std::string how = telling.words.of("how."_f, shown["how"].text());
  telling.say_paragraph(
      "texts.one"_w.with(std::to_string(number), text(shown, "id"), text(shown, "version"),
                         text(shown, "lang"), how, when(opened),
                         std::to_string(shown["closedAt"].integer() - opened),
                         text(shown, "sha256")),
      Style::soft);
  if (shown["altered"].truth()) telling.say_paragraph("texts.altered"_w, Style::strong);
  Text words = in_language(telling, text(shown, "text"), shown["lang"].text());
  words.prose = true;
  add_prose(telling.paper, words);
}

// Where somebody is, or can be reached, is left out of what goes into other hands.
constexpr std::array<std::string_view, 3> kept_back{"clientAddress", "callback", "contact"};
constexpr std::array<std::string_view, 7> times{"discovered", "deadline", "until", "coveredUntil",
                                                "received",   "signed",   "came"};

std::string value_of(const Telling& telling, std::string_view name, const Json& value);

std::string members_of(const Telling& telling, const Json& object) {
  std::string out;
  for (const auto& [name, value] : object.members()) {
    if (std::ranges::count(kept_back, name) > 0) continue;
    out += (out.empty() ? "" : "; ") + name + ": " + value_of(telling, name, value);
  }
  return out;
}

std::string value_of(const Telling& telling, std::string_view name, const Json& value) {
  if (value.is_integer()) {
    const bool time = std::ranges::count(times, name) > 0;
    return time ? when(value.integer()) : std::to_string(value.integer());
  }
  if (value.is_object()) return members_of(telling, value);
  if (!value.is_array())
    return name == "role"  ? role_of(telling, value.text())
           : name == "row" ? row_name(telling, std::string(value.text()))
                           : std::string(value.text());
  std::vector<std::string> items;
  for (const Json& item : value.items())
    items.push_back(name == "rows" || name == "covers" ? row_name(telling, std::string(item.text()))
                                                       : value_of(telling, "", item));
  return join(telling, items);
}

}  // namespace

void tell_texts(Telling& telling) {
  telling.paper.blocks.emplace_back(NewPage{});
  telling.heading(2, "texts.title"_w);
  telling.say_paragraph("texts.lead"_w);
  for (const exports::Sent& sent : telling.one.sent) {
    const Json& shown = sent.submission.document["shown"];
    if (shown.items().empty()) continue;
    telling.heading(3, Telling::told(telling.say("texts.of"_w.with(name_of(telling, sent)))));
    std::size_t number = 0;
    for (const Json& one : shown.items()) tell_text(telling, one, ++number);
  }
}

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
  for (const record::Entry& entry : telling.one.entries) {
    const std::string kind = telling.words.of("entry."_f, record::name(entry.kind));
    const std::string said = members_of(telling, entry.body);
    table.rows.push_back({telling.own(std::to_string(entry.seq)),
                          Telling::told(join(telling, {when(entry.at), entry.by})),
                          Telling::told(kind + (said.empty() ? "." : ". " + said))});
  }
  telling.paper.blocks.emplace_back(std::move(table));
}

}  // namespace foyer::paper
