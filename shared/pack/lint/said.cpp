// Words that clauses.json wants at a place, or wants kept away from it, by language. For a language
// without words there nothing is claimed: its reviewer looks.

#include <algorithm>

#include "pack_lint/place.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return out;
}

// The ids of the texts at a place: one, or each of a list.
std::vector<std::string_view> ids_at(const Json& value) {
  std::vector<std::string_view> out;
  if (value.is_string()) out.push_back(value.text());
  for (const Json& each : value.items()) out.push_back(each.text());
  return out;
}

enum class Want { one_of_them, none_of_them };

void check_text(Report& report, const Json& rule, Want want, std::string_view clause,
                std::string_view id) {
  for (const auto& [tag, words] : rule["words"].members()) {
    const std::string text = lowered(report.text(tag, id));
    if (text.empty()) continue;
    const auto found = std::ranges::find_if(
        words.items(), [&](const Json& word) { return text.contains(word.text()); });
    const bool there = found != words.items().end();
    if (there == (want == Want::one_of_them)) continue;
    const std::string what = want == Want::one_of_them
                                 ? "It must say this, in '" + tag + "': "
                                 : "It says '" + std::string(found->text()) + "', which must not " +
                                       "be bundled in here: ";
    report.error(std::string(id), std::string(clause), what + std::string(rule["why"].text()));
  }
}

void check_rules(Report& report, const Json& clause, const char* member, Want want) {
  for (const Json& rule : clause[member].items()) {
    for (const Json& pattern : rule["at"].items()) {
      for (const Place& place : find_places(report.body, pattern.text())) {
        for (const std::string_view id : ids_at(*place.value)) {
          check_text(report, rule, want, clause["id"].text(), id);
        }
      }
    }
  }
}

}  // namespace

void check_said(Report& report) {
  for (const Json& clause : report.clauses["clauses"].items()) {
    check_rules(report, clause, "says", Want::one_of_them);
    check_rules(report, clause, "avoids", Want::none_of_them);
  }
}

}  // namespace foyer::pack
