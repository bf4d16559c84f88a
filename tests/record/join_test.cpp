#include <catch2/catch_test_macros.hpp>

#include "unit_world.h"

namespace foyer::record::test {
SCENARIO("N2: a choice is pending until a worker has settled all, then active for its term") {
  Unit unit;
  unit.send("client", "permit");
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().why ==
        Why{"identity:client", "law-not-covered", "countersign", "not-activated"});
  unit.settle({"client"});
  CHECK(unit.text().why == Why{"not-activated"});
  unit.activate();
  CHECK(unit.text().state == RowState::active);
  CHECK(unit.text().why.empty());
  const base::UnixSeconds end = add_months(noon, unit.pack().terms.consent_months);
  CHECK(unit.text().until == end);
  CHECK(unit.text(end - 1).state == RowState::active);
  CHECK(unit.text(end).state == RowState::expired);
  CHECK(unit.text(end).why == Why{"term:client"});
}

SCENARIO("A family: one signer is late, one refuses, and nobody is taken for a yes") {
  Unit unit;
  unit.require({"parent", "parent", "youth"});
  unit.send("parent", "permit", "Ana");
  unit.send("youth", "permit", "Bo");
  unit.settle({"parent", "youth"});
  unit.activate();
  CHECK(unit.text().state == RowState::undecided);
  CHECK(unit.text().why == Why{"absent:parent-2"});
  SECTION("the late one agrees: what was done before does not cover it") {
    unit.send("parent", "permit", "Cal").late = true;
    CHECK(unit.text().state == RowState::pending);
    CHECK(unit.text().why == Why{"identity:parent-2", "countersign", "not-activated"});
    CHECK(has_task(unit.join(), "late", true));
    unit.settle({"parent-2"});
    unit.activate();
    CHECK(unit.text().state == RowState::active);
    unit.withdraw("parent-2");
    CHECK(unit.text().state == RowState::withdrawn);
    CHECK(unit.text().why == Why{"withdrawn:parent-2"});
  }
  SECTION("the late one refuses: the row is refused, by that name") {
    unit.send("parent", "deny", "Cal");
    CHECK(unit.text().state == RowState::refused);
    CHECK(unit.text().why == Why{"denied:parent-2"});
    CHECK(has_task(unit.join(), "refused", true));
  }
  SECTION("the late one decides later: undecided") {
    unit.send("parent", "undecided", "Cal");
    CHECK(unit.text().why == Why{"undecided:parent-2"});
  }
  SECTION("somebody whose role no manifest names counts for nothing and is seen") {
    CaseSubmission& stranger = unit.send("neighbour", "deny");
    stranger.unit.turns = {"parent"};
    CHECK(unit.text().why == Why{"absent:parent-2"});
    CHECK(has_task(unit.join(), "stray", true));
  }
}

SCENARIO("A guardian's paper reaches some rows, and the others stay blocked (P11)") {
  Unit unit;
  unit.require({"guardian"});
  record::Signer& signer = unit.send("guardian", "permit").unit.signer;
  signer.authority = "guardian";
  signer.proof_status = "pending";
  unit.settle({"guardian"});
  CHECK(unit.text().why == Why{"authority-proof:guardian", "not-activated"});
  const auto sees_proof_for = [&](const char* row) {
    Json seen = Json::object().set("role", "guardian").set("method", "document");
    seen.set("result", "confirmed").set("authority", "seen");
    Json rows = Json::array();
    unit.act(EntryKind::identity, seen.set("covers", rows.push(row)));
  };
  sees_proof_for("channel.video");
  CHECK(unit.text().why == Why{"outside-scope:guardian"});
  sees_proof_for("channel.text");
  CHECK(unit.text().why == Why{"not-activated"});
  unit.activate();
  CHECK(unit.text().state == RowState::active);
  sees_proof_for("channel.video");
  CHECK(unit.text().state == RowState::undecided);
}

SCENARIO("A renewal supersedes the choice before it, and waits for a worker again") {
  Unit unit;
  unit.send("client", "permit");
  unit.settle({"client"});
  unit.activate();
  unit.withdraw("client");
  CHECK(unit.text().state == RowState::withdrawn);
  const std::string again = unit.send("client", "permit").digest;
  CHECK(unit.text().state == RowState::pending);
  CHECK(unit.text().signers[0].submission == again);
  SECTION("what the renewal does not ask stays as it was") {
    unit.sent.back().document.set("decisions", Json::array());
    CHECK(unit.text().state == RowState::withdrawn);
  }
  SECTION("a refusal of electronic records refuses every row") {
    unit.sent.back().document.set("kind", "refused-electronic");
    unit.sent.back().document.set("decisions", Json::array());
    CHECK(unit.text().state == RowState::refused);
  }
}

SCENARIO("N3: two misses pause the row until a worker has determined, and other rows go on") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "permit");
  std::string point;
  for (const pack::Point& each : unit.pack().points) {
    if (each.channel == "text") point = each.id;
  }
  REQUIRE_FALSE(point.empty());
  Json missed = Json::object().set("point", point).set("tries", 2).set("outcome", "talk");
  Json all = Json::array();
  one.document.set("understanding", all.push(missed));
  unit.settle({"client"});
  CHECK(unit.text().why == Why{"capacity:client", "not-activated"});
  CHECK(has_task(unit.join(), "two-misses", true));
  const auto determine = [&](const char* what) {
    unit.act(EntryKind::capacity, Json::object()
                                      .set("role", "client")
                                      .set("determination", what)
                                      .set("basis", "We talked.")
                                      .set("supports", Json::array()));
  };
  SECTION("able") {
    determine("able-with-support");
    CHECK(unit.text().why == Why{"not-activated"});
    CHECK(has_task(unit.join(), "two-misses", false));
  }
  SECTION("refer waits on, not able stops") {
    determine("refer");
    CHECK(unit.text().why == Why{"capacity:client", "not-activated"});
    determine("not-able");
    CHECK(unit.text().why == Why{"not-able:client", "not-activated"});
  }
  SECTION("a point of another channel leaves this row alone") {
    Json other = Json::array();
    for (const pack::Point& each : unit.pack().points) {
      if (each.channel == "video") missed.set("point", each.id);
    }
    unit.sent[0].document.set("understanding", other.push(missed));
    CHECK(unit.text().why == Why{"not-activated"});
  }
}

SCENARIO(
    "N9cul N9env N9eco N9dis N9lin N9oth N1a N1b N1c N1d: a need or a question that is open keeps "
    "every row pending; answers close tasks") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "permit");
  Json needs = Json::array(), questions = Json::array();
  needs.push(Json::object().set("factor", "economic").set("said", "no data plan"));
  questions.push(Json::object().set("about", "text").set("text", "Who reads it?"));
  one.document.set("needs", needs).set("questionsForWorker", questions);
  unit.settle({"client"});
  CHECK(unit.text().why == Why{"question", "need", "not-activated"});
  const record::Case before = unit.join();
  for (const Task& task : before.tasks) {
    unit.act(EntryKind::answer, Json::object().set("task", task.id).set("text", "Yes."));
  }
  CHECK(unit.text().why == Why{"not-activated"});
  const record::Case after = unit.join();
  REQUIRE(after.tasks.size() == before.tasks.size());
  for (std::size_t i = 0; i < after.tasks.size(); ++i)
    CHECK(after.tasks[i].id == before.tasks[i].id);
}

SCENARIO("N5b, N20c: a refusal, and every other way that was offered, waits until it is answered") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "deny");
  const auto way = [](const char* about, const char* chosen) {
    return Json::object().set("about", about).set("chosen", chosen).set("offered", "paper later");
  };
  Json ways = Json::array(), checks = Json::array();
  ways.push(way("purpose.research", "paper")).push(way("check.camera", ""));
  checks.push(
      Json::object().set("check", "camera").set("outcome", "denied").set("alternative", "call"));
  one.document.set("alternatives", ways).set("checks", checks);
  std::vector<std::string> said;
  for (const Task& task : unit.join().tasks) {
    if (task.kind != "law" && task.kind != "signer") said.push_back(task.kind + " " + task.what);
  }
  CHECK(said ==
        std::vector<std::string>{"check camera denied: call", "alternative purpose.research: paper",
                                 "alternative check.camera: paper later", "refused channel.text"});
  for (const char* kind : {"check", "alternative", "refused"}) {
    CHECK(unit.join().has_open(kind));
    const record::Case before = unit.join();
    for (const Task& task : before.tasks) {
      if (task.kind != kind) continue;
      unit.act(EntryKind::answer, Json::object().set("task", task.id).set("text", "By phone."));
    }
    CHECK_FALSE(unit.join().has_open(kind));
  }
}

SCENARIO("join() takes submissions of one unit that verified, and nothing else") {
  Unit unit;
  CHECK_FALSE(record::join({}, {}, unit.pack(), noon));
  unit.send("client", "permit");
  unit.send("client", "permit").unit.unit_id = "another";
  CHECK_FALSE(record::join(unit.sent, {}, unit.pack(), noon));
  CHECK_FALSE(case_submission(Report{}, false));
}

SCENARIO("A term of months ends on the same day, or on the month's last") {
  const auto later = [](const char* from, int months) {
    return base::to_rfc3339(add_months(*base::parse_rfc3339(from), months));
  };
  CHECK(later("2026-11-22T10:00:00Z", 12) == "2027-11-22T10:00:00Z");
  CHECK(later("2026-01-31T00:00:00Z", 1) == "2026-02-28T00:00:00Z");
  CHECK(later("2027-12-31T23:59:59Z", 2) == "2028-02-29T23:59:59Z");
}

}  // namespace foyer::record::test
