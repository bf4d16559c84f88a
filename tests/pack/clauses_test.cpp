#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "pack_lint/lint.h"
#include "source.h"

namespace foyer::pack::test {
using base::Json;

namespace {

std::set<std::string> clauses_named(const Lint& lint) {
  std::set<std::string> out;
  for (const Finding& finding : lint.findings) {
    if (finding.severity == Severity::error) out.insert(finding.clause);
  }
  return out;
}

}  // namespace

SCENARIO("There are 66 clauses, each with an id and a title of its own") {
  std::set<std::string_view> ids, titles;
  const Json data = clauses();
  for (const Json& clause : data["clauses"].items()) {
    ids.insert(clause["id"].text());
    titles.insert(clause["title"].text());
    CHECK_FALSE(clause["told"].items().empty());
    CHECK_FALSE(clause["test"].text().empty());
  }
  CHECK(ids.size() == 66);
  CHECK(titles.size() == 66);
}

SCENARIO("The default pack meets every clause at a named place") {
  const Lint lint = pack::lint(default_body(), clauses(), Mode::draft, today);
  CHECK(lint.coverage.size() == 66);
  for (const ClauseCoverage& coverage : lint.coverage) {
    INFO(coverage.clause);
    CHECK_FALSE(coverage.places.empty());
  }
  const auto found =
      std::ranges::find(lint.coverage, std::string("R-C1x"), &ClauseCoverage::clause);
  CHECK(found->places.size() == 8);
  CHECK(found->places.front() == "channels.video.consequence");
}

SCENARIO("R-B2: without any one statement, lint names every clause that it carried") {
  const Json whole = default_body();
  for (const Json& statement : whole["statements"].items()) {
    const std::string_view id = statement["id"].text();
    INFO(id);
    REQUIRE_FALSE(statement["clauses"].items().empty());
    Json unlisted = whole, wordless = whole;
    remove(unlisted, "statements", "id", id);
    erase(wordless.member("texts").member("en"), id);
    // Cut out cleanly: also from every place that named it.
    Json cut = without(unlisted, id);
    for (const Json* body : {&unlisted, &wordless, &cut}) {
      const auto named = clauses_named(lint(*body, clauses(), Mode::draft, today));
      for (const Json& clause : statement["clauses"].items()) {
        INFO(clause.text());
        CHECK(named.contains(std::string(clause.text())));
      }
    }
  }
}

SCENARIO("A statement that stops carrying a clause is noticed") {
  Json body = default_body();
  Json& risk = item(body, "statements", "id", "text.risk");
  risk.set("clauses", Json::array().push("R-A2ch"));
  CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)) == std::set<std::string>{"R-C1t"});
}

SCENARIO("A statement cannot claim a clause where no screen tells it") {
  Json body = default_body();
  item(body, "statements", "id", "policy.pay")
      .set("clauses", Json::array().push("R-A2f").push("R-C1t"));
  CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)) == std::set<std::string>{"R-C1t"});
}

SCENARIO("A clause that nobody knows is refused") {
  Json body = default_body();
  item(body, "statements", "id", "policy.pay").set("clauses", Json::array().push("R-Z9"));
  CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)).contains("R-Z9"));
}

SCENARIO("A clause that a client must have understood needs a question") {
  Json body = default_body();
  remove(body, "questions", "id", "text");
  CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)).contains("R-C1x"));
}

SCENARIO("Data that a clause rests on must be there") {
  Json body = default_body();
  SECTION("jurisdictions") {
    body.set("jurisdictions", Json::array());
    CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)).contains("R-B1"));
  }
  SECTION("fields") {
    body.set("fields", Json::array());
    CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)).contains("N6a"));
  }
  SECTION("the deadline of breach notices") {
    erase(body.member("terms"), "breachNoticeDays");
    CHECK(clauses_named(lint(body, clauses(), Mode::draft, today)).contains("N16b"));
  }
}

}  // namespace foyer::pack::test
