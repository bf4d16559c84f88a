// Rules of lint that stand for one clause each.

#include <catch2/catch_test_macros.hpp>

#include "changed.h"

namespace foyer::pack::test {
using base::Json;

SCENARIO("Each answer gets a reply of its own kind") {
  CHECK(found(after([](Json& b) { set_text(b, "ask.danger.1.a.reply", ""); }), "questions.danger",
              "gets no reply", "N3"));
  CHECK(found(after([](Json& b) {
                set_text(b, "ask.danger.1.a.reply", b["texts"]["en"]["ask.right"].text());
              }),
              "questions.danger", "the same reply", "N3"));
}

SCENARIO("R-C1x: of each channel a question asks what could happen to the person") {
  CHECK(
      found(after([](Json& b) {
              item(b, "questions", "id", "text").set("statements", Json::array().push("text.risk"));
            }),
            "channels.text", "could happen", "R-C1x"));
  // A question that names the consequence under another point is not about this channel.
  CHECK(found(after([](Json& b) { erase(item(b, "points", "id", "text"), "channel"); }),
              "channels.text", "could happen", "R-C1x"));
}

SCENARIO("R-C3: the client's part says that she may complain, alone and in a group") {
  for (const char* id : {"notice.yourPart", "notice.yourPartGroup"}) {
    CHECK(found(after([&](Json& b) { set_text(b, id, "Please do not post what we write."); }), id,
                "every right to complain", "R-C3"));
    CHECK(found(after([&](Json& b) { set_text(b, id, "You may complain."); }), id, "a review",
                "R-C3"));
  }
}

SCENARIO("N19: consent to publicity is not bundled in") {
  for (const char* id : {"service.records", "purpose.news", "why.sigName", "notice.signing"}) {
    CHECK(
        found(after([&](Json& b) { set_text(b, id, "We may use your story in our Newsletter."); }),
              id, "must not be bundled", "N19"));
  }
  CHECK_FALSE(after([](Json& b) {
                Json purposes = b["purposes"];
                purposes.push(Json::object()
                                  .set("id", "publicity")
                                  .set("name", "text.name")
                                  .set("statement", "text.risk"));
                b.set("purposes", purposes);
              }).clean());
}

SCENARIO("R-C2c: rules of law that went stale are refused, in a draft as well") {
  const auto state = [](const char* member, const char* date) {
    return after([&](Json& b) { item(b, "jurisdictions", "state", "US-MS").set(member, date); });
  };
  CHECK(found(state("staleAfter", "2026-02-28"), "jurisdictions.US-MS", "went stale", "R-C2c"));
  CHECK(state("staleAfter", "2026-03-01").clean());
  CHECK(found(state("staleAfter", "soon"), "jurisdictions.US-MS", "no date", "R-C2c"));
  CHECK(found(state("staleAfter", "2026-02-30"), "jurisdictions.US-MS", "no date", "R-C2c"));
  CHECK(found(state("reviewedOn", "2026-03-02"), "jurisdictions.US-MS", "to come", "R-C2c"));
  Json body = only_english();
  erase(item(body, "jurisdictions", "state", "US-MS"), "staleAfter");
  CHECK(found(lint(body, clauses(), Mode::production, today), "jurisdictions.US-MS", "does not say",
              "R-C2c"));
}

SCENARIO("N16b: the agency's deadline is not longer than a state's") {
  CHECK(found(after([](Json& b) {
                item(b, "jurisdictions", "state", "US-AL").set("breachDeadlineDays", 10);
              }),
              "jurisdictions.US-AL", "within 10 days", "N16b"));
}

SCENARIO("N20b: a study names its technology, and what of the device that rests on") {
  const auto study = [](const char* id, const char* member) {
    return after([&](Json& b) {
      Json& purpose = item(b, "purposes", "id", "evaluation");
      purpose.set("id", id).set("protocol", "IRB 2026-17");
      if (member != nullptr) erase(purpose, member);
    });
  };
  for (const char* id : {"evaluation", "research"}) {
    const std::string place = std::string("purposes.") + id;
    CHECK_FALSE(found(study(id, nullptr), place + ".tool", "technology", "N20b"));
    CHECK(found(study(id, "tool"), place + ".tool", "technology", "N20b"));
    CHECK(found(study(id, "checks"), place + ".checks", "which checks", "N20b"));
  }
}

SCENARIO("A pack that is no draft cannot pass as one") {
  CHECK(found(after([](Json& b) { b.set("draft", false); }), "draft", "cannot pass as one"));
}

SCENARIO("N7a: of each channel at least two things that are harder are told") {
  CHECK(found(
      after([](Json& b) {
        item(b, "channels", "id", "text").set("challenges", Json::array().push("text.challenge.1"));
      }),
      "channels.text.challenges", "At least 2", "N7a"));
}

SCENARIO("A statement that is there for no clause is named") {
  CHECK(found(after([](Json& b) {
                item(b, "statements", "id", "policy.pay").set("clauses", Json::array());
              }),
              "policy.pay", "what it is there for"));
}

}  // namespace foyer::pack::test
