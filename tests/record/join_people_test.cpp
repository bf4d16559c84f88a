#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "unit_world.h"

namespace foyer::record::test {
namespace {

// A guardian of an adult, whose paper has limits.
CaseSubmission& send_guardian(Unit& unit, const std::string& choice) {
  CaseSubmission& one = unit.send("guardian", choice, "Tunde Bello");
  one.unit.signer = {"guardian", "guardian", "seen"};
  one.unit.signer.decides_for = "Ngozi Bello";
  one.unit.signer.scope = "Money and housing";
  return one;
}

void see_proof(Unit& unit, std::vector<std::string> covers) {
  Json body = Json::object().set("role", "guardian").set("method", "document");
  body.set("result", "confirmed").set("authority", "seen");
  Json rows = Json::array();
  for (const std::string& row : covers) rows.push(row);
  if (!covers.empty()) body.set("covers", rows);
  unit.act(EntryKind::identity, body);
}

Withdrawal note_about(const CaseSubmission& one, base::UnixSeconds time) {
  return {.note = base::hash_name(base::as_bytes("note")),
          .submission = one.digest,
          .rows = {"channel.text"},
          .said = "No more texts.",
          .time = time};
}

}  // namespace

SCENARIO("P11: a guardian decides nothing before a worker saw the proof, whatever is said of it") {
  Unit unit;
  unit.require({"guardian"});
  send_guardian(unit, "permit");
  unit.settle({"guardian"});
  unit.activate();
  CHECK(unit.text().state == RowState::paused);
  CHECK(unit.text().why == Why{"authority-proof:guardian"});
  SECTION("seen, and nobody said what it covers") {
    see_proof(unit, {});
    CHECK(unit.text().why == Why{"authority-scope:guardian"});
    CHECK(has_task(unit.join(), "signer", true));
  }
  SECTION("it covers the row") {
    see_proof(unit, {"channel.text"});
    CHECK(unit.text().state == RowState::active);
  }
  SECTION("it covers everything") {
    see_proof(unit, {"all"});
    CHECK(unit.text().state == RowState::active);
    CHECK(has_task(unit.join(), "signer", false) == false);
  }
  SECTION("a later check of who it is does not unsay it, a new paper that is pending does") {
    see_proof(unit, {"channel.text"});
    unit.confirm("guardian");
    CHECK(unit.text().state == RowState::active);
    unit.act(EntryKind::identity, Json::object()
                                      .set("role", "guardian")
                                      .set("method", "document")
                                      .set("result", "confirmed")
                                      .set("authority", "pending"));
    CHECK(unit.text().why == Why{"authority-proof:guardian"});
  }
}

SCENARIO("P11: what a guardian's proof does not cover, he decides neither way") {
  Unit unit;
  for (const char* choice : {"permit", "deny"}) {
    unit.sent.clear();
    unit.require({"guardian"});
    send_guardian(unit, choice);
    unit.settle({"guardian"});
    see_proof(unit, {"channel.video"});
    unit.activate();
    CHECK(unit.text().state == RowState::undecided);
    CHECK(unit.text().why == Why{"outside-scope:guardian"});
    CHECK(unit.text().signers[0].submission.empty());
  }
  SECTION("the ward who signs for herself decides it alone") {
    unit.sent.clear();
    unit.done.clear();
    unit.require({"guardian", "ward"});
    send_guardian(unit, "deny");
    unit.send("ward", "permit", "Ngozi Bello");
    unit.settle({"ward"});
    see_proof(unit, {"channel.video"});
    unit.activate();
    CHECK(unit.text().state == RowState::active);
    REQUIRE(unit.text().signers.size() == 1);
    CHECK(unit.text().signers[0].signer == "ward");
  }
  SECTION("somebody else who signs for herself does not") {
    unit.require({"guardian", "ward"});
    unit.sent.clear();
    send_guardian(unit, "permit");
    unit.send("ward", "permit", "Ada Lane");
    see_proof(unit, {"channel.video"});
    CHECK(unit.text().why == Why{"outside-scope:guardian"});
  }
}

SCENARIO("P03: a person for whom somebody signs and who says no is somebody to talk with") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "permit");
  CHECK_FALSE(has_task(unit.join(), "assent", true));
  one.unit.signer.assent = {Assent::Answer::no, ""};
  CHECK(has_task(unit.join(), "assent", true));
  one.unit.signer.assent = {Assent::Answer::not_asked, "He is two."};
  const auto tasks = unit.join().tasks;
  const auto found = std::ranges::find(tasks, "assent", &Task::kind);
  REQUIRE(found != tasks.end());
  CHECK(found->what == "not asked: He is two.");
}

SCENARIO("P03: of several children each one's no is told, by its name") {
  Unit unit;
  CaseSubmission& one = unit.send("client", "permit");
  const auto child = [](const char* name, const char* answer) {
    return Json::object()
        .set("role", "child")
        .set("name", name)
        .set("assent", Json::object().set("answer", answer));
  };
  Json children = Json::array();
  one.document.set("parties", children.push(child("Kit", "yes")).push(child("Rowan", "no")));
  std::vector<std::string> open;
  for (const Task& task : unit.join().tasks)
    if (task.kind == "assent" && task.open) open.push_back(task.what);
  CHECK(open == std::vector<std::string>{"Rowan: no"});
}

SCENARIO("N2: what a client takes back by her way back is taken back without a worker") {
  Unit unit;
  CaseSubmission& first = unit.send("client", "permit");
  first.received = noon + 60;
  unit.settle({"client"});
  unit.activate();
  CHECK(unit.text().state == RowState::active);
  unit.notes = {note_about(unit.sent[0], noon + 3600)};
  CHECK(unit.text().state == RowState::withdrawn);
  CHECK(unit.text().why == Why{"withdrawn-by-way:client"});
  CHECK(has_task(unit.join(), "withdrawal", true));
  SECTION("another row stays") {
    unit.notes[0].rows = {"channel.video"};
    CHECK(unit.text().state == RowState::active);
  }
  SECTION("a note about a record that is nobody's counts for nothing") {
    unit.notes[0].submission = "another";
    CHECK(unit.text().state == RowState::active);
  }
  SECTION("a worker takes note; it stays, even when the relay hides the note") {
    unit.act(EntryKind::withdraw, Json::object()
                                      .set("role", "client")
                                      .set("rows", Json::array().push("channel.text"))
                                      .set("route", "kiosk")
                                      .set("note", unit.notes[0].note)
                                      .set("submission", unit.notes[0].submission)
                                      .set("received", unit.notes[0].time));
    CHECK(has_task(unit.join(), "withdrawal", false));
    unit.notes.clear();
    CHECK(unit.text().why == Why{"withdrawn-by-way:client"});
    CHECK(has_task(unit.join(), "withdrawal", false));
  }
  SECTION("what she signs later is not touched, what she signed before the note is") {
    unit.send("client", "permit").received = noon + 7200;
    CHECK(unit.text().state == RowState::pending);
    unit.sent.back().received = noon + 120;
    CHECK(unit.text().state == RowState::withdrawn);
  }
}

SCENARIO("A service that two signers except is excepted once") {
  Unit unit;
  unit.require({"parent", "youth"});
  for (const char* role : {"parent", "youth"}) {
    Json decisions = unit.send(role, "permit").document["decisions"];
    Json one = decisions.items()[0];
    one.set("exceptServices", Json::array().push("a2b"));
    unit.sent.back().document.set("decisions", Json::array().push(one));
  }
  CHECK(unit.text().except_services == std::vector<std::string>{"a2b"});
}

}  // namespace foyer::record::test
