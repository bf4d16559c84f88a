#include <catch2/catch_test_macros.hpp>

#include "record/law.h"
#include "record/reach.h"
#include "unit_world.h"

namespace foyer::record::test {

SCENARIO("N4c: remote service needs an emergency plan, a reason for none, or a session check") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "permit");
  one.duty.member("emergency") = Json::object();
  unit.settle({"client"});
  CHECK(unit.text().why == Why{"emergency-plan:client", "not-activated"});
  CHECK(has_task(unit.join(), "plan", true));
  SECTION("a reason") {
    unit.sent[0].duty.member("emergency").set("refusedBecause", "I live with my brother.");
    CHECK(unit.text().why == Why{"not-activated"});
  }
  SECTION("in person none is needed") {
    unit.sent[0].document.member("session").set("mode", "in-person");
    CHECK(unit.text().why == Why{"not-activated"});
  }
}

SCENARIO("R-B1 N8a N8b N8c: three places are weighed, and none is passed by default") {
  using Outcome = Jurisdiction::Outcome;
  Unit unit;
  link::WorkerStatement worker;
  worker.state = "US-MS";
  worker.licences = {{"US-MS", "LCSW", "C1", "2026-01-01", "2026-12-31", false}};
  const auto weigh = [&](std::string_view client) {
    return weigh_law(worker, client, unit.pack(), noon).facts.outcome;
  };
  CHECK(weigh("US-MS") == Outcome::covered);
  CHECK(weigh("US-TN") == Outcome::not_covered);
  CHECK(weigh("US-WY") == Outcome::unknown);
  CHECK(weigh("other") == Outcome::unknown);
  CHECK(weigh("") == Outcome::unknown);
  SECTION("R-B1: a multistate licence is asked for its basis") {
    worker.licences[0].multistate = true;
    CHECK(weigh("US-TN") == Outcome::needs_basis);
  }
  SECTION("N8b: the worker sits where she has no licence") {
    worker.state = "US-AL";
    CHECK(weigh("US-MS") == Outcome::needs_basis);
  }
  SECTION("N8a: a licence that ended covers nothing, and its last day still counts") {
    const base::UnixSeconds end = *base::parse_rfc3339("2027-01-01T00:00:00Z");
    const Law law = weigh_law(worker, "US-MS", unit.pack(), end - 1);
    CHECK(law.facts.outcome == Outcome::covered);
    CHECK(law.covered_until == end);
    CHECK(weigh_law(worker, "US-MS", unit.pack(), end).facts.outcome == Outcome::not_covered);
  }
}

SCENARIO("R-B1, N4d: where no licence reaches, a row stays pending until a basis is recorded") {
  Unit unit;
  unit.send("client", "permit");
  unit.confirm("client");
  unit.act(EntryKind::countersign);
  unit.activate();
  CHECK(unit.text().state == RowState::paused);
  CHECK(unit.text().why == Why{"law-not-covered"});
  SECTION("a basis for another state is none") {
    unit.act(EntryKind::legal_basis, Json::object().set("state", "US-TN").set("basis", "a permit"));
    CHECK(unit.text().why == Why{"law-not-covered"});
  }
  SECTION("a basis for the state where the client is, while it lasts") {
    const base::UnixSeconds end = noon + 9 * base::day_s;
    unit.act(EntryKind::legal_basis,
             Json::object().set("state", "US-MS").set("basis", "a permit").set("until", end));
    CHECK(unit.text(end - 1).state == RowState::active);
    CHECK(unit.text(end).why == Why{"law-not-covered"});
  }
}

SCENARIO("R-C2c: a state that the pack does not know, or whose rules are stale, needs review") {
  Unit unit;
  unit.send("client", "permit");
  unit.confirm("client");
  unit.act(EntryKind::countersign);
  SECTION("stale") {
    for (pack::Jurisdiction& place : unit.pack().jurisdictions) place.stale_after = "2026-01-01";
  }
  SECTION("unknown") {
    unit.pack().jurisdictions.clear();
  }
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().why == Why{"law-unknown", "not-activated"});
  CHECK(has_task(unit.join(), "law", true));
}

SCENARIO("N4b: an active row pauses when the client is elsewhere at a session, or cover ends") {
  Unit unit;
  unit.send("client", "permit");
  unit.confirm("client");
  unit.act(EntryKind::countersign);
  const auto session = [&](const char* state, const char* outcome, base::UnixSeconds until) {
    Json body = Json::object().set("clientState", state).set("workerState", "US-MS");
    body.set("outcome", outcome).set("private", "yes").set("callback", "+1 601 555 0199");
    if (until != 0) body.set("coveredUntil", until);
    unit.act(EntryKind::session, body);
  };
  session("US-MS", "covered", noon + 9 * base::day_s);
  unit.activate();
  CHECK(unit.text().state == RowState::active);
  CHECK(unit.text(noon + 9 * base::day_s).why == Why{"licence-expired"});
  session("US-TN", "not-covered", 0);
  CHECK(unit.text().state == RowState::paused);
  CHECK(unit.text().why == Why{"law-not-covered"});
  CHECK(has_task(unit.join(), "law", true));
}

SCENARIO("R-C4a: a worker finds no text action after text was refused, or is not safe") {
  Unit unit;
  unit.send("client", "permit");
  unit.settle({"client"});
  const auto reach = [&] { return reach_of(unit.join(), unit.sent).at(0); };
  CHECK(reach().use == Use::not_yet);
  unit.activate();
  CHECK(reach().use == Use::yes);
  CHECK(reach().address == "+1 601 555 0199");
  SECTION("refused") {
    unit.send("client", "deny");
    CHECK(reach().use == Use::never);
    CHECK(reach().why == "refused");
    CHECK(reach().address.empty());
  }
  SECTION("taken back") {
    unit.withdraw("client");
    CHECK(reach().use == Use::never);
  }
  SECTION("not safe") {
    Json ways = Json::array();
    ways.push(Json::object().set("channel", "text").set("safe", "no").set("address", "secret"));
    unit.sent[0].duty.set("safeContact", ways);
    CHECK(reach().use == Use::never);
    CHECK(reach().why == "not-safe");
    CHECK(reach().address.empty());
  }
}

}  // namespace foyer::record::test
