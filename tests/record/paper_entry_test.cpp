// Choices that came on paper, as a worker entered them.

#include <catch2/catch_test_macros.hpp>

#include "unit_world.h"

namespace foyer::record::test {
namespace {

Json paper_of(const char* choice) {
  Json row = Json::object().set("row", "channel.text").set("choice", choice);
  Json rows = Json::array();
  Json body = Json::object().set("role", "client").set("form", "default 1 en ABCDEFGH");
  body.set("signed", noon).set("came", noon + 60).set("route", "mail").set("mark", "name");
  return body.set("kept", "the steel cabinet").set("rows", rows.push(std::move(row)));
}

// A client who said on the screen only that she wants paper.
void wants_paper(Unit& unit) {
  CaseSubmission& one = unit.send("client", "deny");
  one.document.set("kind", "refused-electronic");
  one.document.set("decisions", Json::array());
}

}  // namespace

SCENARIO("A yes on paper counts like one on the screen: entered, countersigned, put to use") {
  Unit unit;
  wants_paper(unit);
  CHECK(unit.join().rows.empty());
  unit.act(EntryKind::paper, paper_of("permit"));
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().signers[0].paper == 1);
  unit.settle({"client"});
  unit.activate();
  CHECK(unit.text().state == RowState::active);
  CHECK(unit.text().until == add_months(noon, unit.pack().terms.consent_months));
  SECTION("and ends with its term") {
    CHECK(unit.text(unit.text().until).state == RowState::expired);
  }
  SECTION("and is taken back like any other") {
    unit.withdraw("client");
    CHECK(unit.text().state == RowState::withdrawn);
  }
}

SCENARIO("What was done before the paper came does not put it to use, nor take it back") {
  Unit unit;
  unit.send("client", "permit");
  unit.settle({"client"});
  unit.activate();
  unit.withdraw("client");
  unit.act(EntryKind::paper, paper_of("permit"));
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().why == Why{"countersign", "not-activated"});
  unit.act(EntryKind::countersign);
  CHECK(unit.text().why == Why{"not-activated"});
  unit.activate();
  CHECK(unit.text().state == RowState::active);
}

SCENARIO("A no on paper stops what was in use, and what she sends later counts instead of it") {
  Unit unit;
  unit.send("client", "permit");
  unit.settle({"client"});
  unit.activate();
  unit.act(EntryKind::paper, paper_of("deny"));
  CHECK(unit.text().state == RowState::refused);
  CHECK(unit.text().why == Why{"denied:client"});
  unit.send("client", "permit");
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().signers[0].paper == 0);
}

SCENARIO("The last paper counts, services that it leaves out are left out, and its day ends it") {
  Unit unit;
  unit.send("client", "undecided");
  unit.act(EntryKind::paper, paper_of("deny"));
  Json body = paper_of("permit");
  Json except = Json::array();
  Json row = Json::object().set("row", "channel.text").set("choice", "permit");
  row.set("until", noon + 2 * base::day_s).set("except", except.push("payment"));
  Json rows = Json::array();
  unit.act(EntryKind::paper, body.set("rows", rows.push(row)));
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().except_services == Why{"payment"});
  CHECK(unit.text(noon + 2 * base::day_s).state == RowState::expired);
}

SCENARIO("What stands on the paper in her own words waits for an answer") {
  Unit unit;
  unit.send("client", "permit");
  Json said = Json::array();
  said.push(Json::object().set("about", "paper").set("text", "Who reads this?"));
  unit.act(EntryKind::paper, paper_of("permit").set("said", said));
  CHECK(has_task(unit.join(), "question", true));
  unit.settle({"client"});
  CHECK(unit.text().why == Why{"question", "not-activated"});
}

SCENARIO("An entry of a paper says no more and no less than its kind has") {
  CHECK(check_body(EntryKind::paper, paper_of("permit")));
  CHECK_FALSE(check_body(EntryKind::paper, paper_of("perhaps")));
  const Json whole = paper_of("permit");
  for (const char* member : {"role", "form", "signed", "came", "route", "mark", "kept", "rows"}) {
    Json body = Json::object();
    for (const auto& [name, value] : whole.members())
      if (name != member) body.set(name, value);
    CHECK_FALSE(check_body(EntryKind::paper, body));
  }
  CHECK_FALSE(check_body(EntryKind::paper, paper_of("permit").set("place", "x")));
  CHECK_FALSE(check_body(EntryKind::paper, paper_of("permit").set("kept", "a\u202E")));
}

}  // namespace foyer::record::test
