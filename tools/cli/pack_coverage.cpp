// foyer pack coverage: the requirements, where each is met, and the test that shows it.

#include <algorithm>

#include "cli/clauses.h"
#include "cli/pack_source.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

struct Row {
  const Json& clause;  // of assets/clauses.json
  std::vector<std::string> told;
  std::vector<std::string> tests;    // file: name
  std::vector<std::string> missing;  // sentences
};

std::vector<std::string> tests_of(const Json& tests, std::string_view clause) {
  std::vector<std::string> out;
  for (const Json& test : tests.items()) {
    for (const Json& id : test["clauses"].items()) {
      if (id.text() != clause) continue;
      out.push_back(std::string(test["file"].text()) + ": " + std::string(test["name"].text()));
    }
  }
  return out;
}

Row make_row(const Json& clause, const pack::Lint& lint, const Json& tests) {
  const std::string id(clause["id"].text());
  Row row{clause, {}, tests_of(tests, id), {}};
  const auto told = std::ranges::find(lint.coverage, id, &pack::ClauseCoverage::clause);
  if (told != lint.coverage.end()) row.told = told->places;
  for (const pack::Finding& finding : lint.findings) {
    if (finding.clause == id) row.missing.push_back(finding.id + ": " + finding.sentence);
  }
  if (row.told.empty()) row.missing.push_back("Nothing in the pack meets it.");
  if (clause["screens"].items().empty() && clause["commands"].items().empty()) {
    row.missing.push_back("No screen and no command meets it.");
  }
  if (row.tests.empty()) row.missing.push_back("No test names it.");
  return row;
}

Json to_json(const std::vector<std::string>& lines) {
  Json out = Json::array();
  for (const std::string& line : lines) out.push(line);
  return out;
}

Json to_json(const Row& row) {
  Json out = Json::object().set("told", to_json(row.told)).set("tests", to_json(row.tests));
  out.set("missing", to_json(row.missing)).set("met", row.missing.empty());
  for (const char* member : {"id", "title", "kind", "screens", "fields", "commands", "record"}) {
    out.set(member, row.clause[member]);
  }
  return out.set("shownBy", row.clause["test"]);
}

void say_part(std::string_view name, const std::vector<std::string>& parts, std::string_view gap) {
  if (parts.empty()) return;
  std::string line = "  " + std::string(name);
  line.resize(12, ' ');
  for (const std::string& part : parts) {
    line += (&part == &parts.front() ? "" : std::string(gap)) + part;
  }
  say(line);
}

void say_row(const Row& row) {
  say(std::string(row.clause["id"].text()) + "  " + std::string(row.clause["title"].text()));
  say_part("told", row.told, ", ");
  for (const char* member : {"screens", "fields", "commands", "record"}) {
    std::vector<std::string> names;
    for (const Json& name : row.clause[member].items()) names.emplace_back(name.text());
    say_part(member, names, ", ");
  }
  say_part("test", row.tests, "\n            ");
  say_part("MISSING", row.missing, "\n            ");
  say("");
}

Exit run(const Arguments& arguments) {
  const fs::path source = arguments.operand("a pack's folder");
  const Json body = read_pack_source(source);
  const pack::Lint lint = lint_pack(body, source, arguments);
  const Json clauses = read_clauses();
  const Json tests = need(base::parse_json(clause_tests_json()), "the tests' names");
  std::vector<Row> rows;
  for (const Json& clause : clauses["clauses"].items()) {
    rows.push_back(make_row(clause, lint, tests));
  }
  const auto met = std::ranges::count_if(rows, [](const Row& row) { return row.missing.empty(); });
  if (arguments.has("--json")) {
    Json out = Json::array();
    for (const Row& row : rows) out.push(to_json(row));
    say_json(Json::object().set("met", met).set("clauses", std::move(out)));
  } else {
    for (const Row& row : rows) say_row(row);
    say(std::to_string(met) + " of " + std::to_string(rows.size()) + " requirements are met.");
  }
  return met == std::ssize(rows) ? Exit::done : Exit::failed;
}

}  // namespace

Command pack_coverage() {
  return {"pack coverage",
          "each requirement, where it is met, and the test that shows it",
          "<folder>",
          {draft_option},
          "The tests are those of the source that this program was built from. A requirement that\n"
          "is told nowhere, or that no test names, makes the command fail.",
          run};
}

}  // namespace foyer::cli
