// Coverage: every clause is met by what the pack tells, at each place where clauses.json wants it
// told, by what the pack holds as data, and, where a client must have understood it, by a question.

#include <algorithm>
#include <set>

#include "pack_lint/place.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

bool carries(const Json& statement, std::string_view clause) {
  return std::ranges::any_of(statement["clauses"].items(),
                             [&](const Json& each) { return each.text() == clause; });
}

bool is_asked(const Report& report, std::string_view statement) {
  return std::ranges::any_of(report.body["questions"].items(), [&](const Json& question) {
    return std::ranges::any_of(question["statements"].items(),
                               [&](const Json& each) { return each.text() == statement; });
  });
}

bool is_empty(const Json& value) {
  return value.is_null() || (value.is_array() && value.items().empty()) ||
         (value.is_string() && value.text().empty());
}

// One clause while it is checked.
struct Check {
  Report& report;
  const Json& clause;
  std::string id, title;
  ClauseCoverage coverage;
  std::set<std::string_view> told_by;

  void miss(const std::string& place, const std::string& sentence) {
    report.error(place, id, sentence + " (" + title + ")");
  }

  void told_by_statement(const Place& place, std::string_view name) {
    const Json& statement = report.statement(name);
    if (report.text(report.first_language, name).empty() || !statement.is_object()) {
      return miss(place.name, "No statement stands here.");
    }
    if (!carries(statement, id)) {
      return miss(place.name, "The statement here does not carry this clause.");
    }
    told_by.insert(name);
  }

  // One statement, or each of a list.
  void told_at(const Place& place) {
    const std::size_t missed = report.out.findings.size();
    if (place.value->items().empty()) told_by_statement(place, place.value->text());
    for (const Json& each : place.value->items()) told_by_statement(place, each.text());
    if (report.out.findings.size() == missed) coverage.places.push_back(place.name);
  }

  void asked_at(const Place& place) {
    const std::string_view name = place.value->text();
    if (name.empty() || is_asked(report, name)) return;
    miss(place.name, "No question asks if we explained it well.");
  }

  void counted_at(const Place& place, std::int64_t least) {
    if (std::ssize(place.value->items()) >= least) return;
    miss(place.name, "At least " + std::to_string(least) + " things must be told here.");
  }

  void held_at(const Place& place) {
    if (is_empty(*place.value)) return miss(place.name, "The pack holds nothing here.");
    coverage.places.push_back(place.name);
  }

  void run() {
    for (const Json& pattern : clause["told"].items()) {
      for (const Place& place : find_places(report.body, pattern.text())) told_at(place);
    }
    for (const Json& pattern : clause["asked"].items()) {
      for (const Place& place : find_places(report.body, pattern.text())) asked_at(place);
    }
    for (const Json& rule : clause["least"].items()) {
      for (const Place& place : find_places(report.body, rule["at"].text())) {
        counted_at(place, rule["count"].integer());
      }
    }
    for (const Json& pattern : clause["held"].items()) {
      const auto places = find_places(report.body, pattern.text());
      if (places.empty()) miss(std::string(pattern.text()), "The pack holds nothing here.");
      for (const Place& place : places) held_at(place);
    }
    for (const Json& statement : report.body["statements"].items()) {
      if (!carries(statement, id) || told_by.contains(statement["id"].text())) continue;
      miss(std::string(statement["id"].text()),
           "It says that it carries this clause, but stands where no screen tells it.");
    }
    report.out.coverage.push_back(std::move(coverage));
  }
};

// A statement without a clause could vanish and nobody would miss it.
void check_known(Report& report) {
  for (const Json& statement : report.body["statements"].items()) {
    if (statement["clauses"].items().empty()) {
      report.error(std::string(statement["id"].text()), {},
                   "It does not say what it is there for.");
    }
    for (const Json& clause : statement["clauses"].items()) {
      if (find_item(report.clauses["clauses"], "id", clause.text()).is_object()) continue;
      report.error(std::string(statement["id"].text()), std::string(clause.text()),
                   "There is no clause with this id.");
    }
  }
}

}  // namespace

void check_clauses(Report& report) {
  check_known(report);
  for (const Json& clause : report.clauses["clauses"].items()) {
    const std::string id(clause["id"].text()), title(clause["title"].text());
    Check{report, clause, id, title, {id, title, {}}, {}}.run();
  }
}

}  // namespace foyer::pack
