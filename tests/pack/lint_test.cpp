#include "changed.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foyer::pack::test {
using base::Json;

namespace {

void name_people(Json& body, const Json& people) {
  const Json statements = body["statements"];
  for (const Json& statement : statements.items()) {
    item(body, "statements", "id", statement["id"].text()).set("people", people);
  }
}

}  // namespace

SCENARIO("The default pack has no finding as a draft") {
  const Lint clean = after([](Json&) {});
  INFO(all(clean));
  CHECK(clean.findings.empty());
  CHECK(clean.clean());
  CHECK(clean.statistics.worst <= 6.9);
  CHECK(clean.statistics.median <= 5.5);
  CHECK(clean.statistics.grades.size() > 100);
}

SCENARIO("What cannot be read at all is a finding, not a crash") {
  CHECK_FALSE(lint(Json(), clauses(), Mode::draft, today).clean());
  CHECK_FALSE(lint(Json::array(), clauses(), Mode::production, today).clean());
  CHECK_FALSE(after([](Json& b) { b.set("channels", "none"); }).clean());
  CHECK_FALSE(after([](Json& b) { b.set("texts", Json::array().push(1)); }).clean());
}

SCENARIO("A member that nobody reads is most often misspelt") {
  CHECK(found(after([](Json& b) { b.set("chanels", Json::array()); }), "chanels", "misspelt"));
  CHECK(found(after([](Json& b) { item(b, "channels", "id", "text").set("risc", "x"); }),
              "channels.risc", "misspelt"));
}

SCENARIO("A text that is missing in a complete language is named") {
  CHECK(found(after([](Json& b) { erase(b.member("texts").member("en"), "why.lang"); }), "why.lang",
              "no text for it in 'en'"));
}

SCENARIO("A text that no place shows is a warning, a statement that no place shows an error") {
  const Lint unused = after([](Json& b) { set_text(b, "stray", "Nobody reads this."); });
  CHECK(found(unused, "stray", "No place shows"));
  CHECK(unused.clean());
  CHECK_FALSE(after([](Json& b) {
                set_text(b, "stray", "Nobody reads this.");
                Json statements = b["statements"];
                statements.push(Json::object().set("id", "stray").set("version", 1));
                b.set("statements", statements);
              }).clean());
}

SCENARIO("Hidden and look-alike characters are named (attack 34)") {
  const auto risk = [](std::string_view text) {
    return after([&](Json& b) { set_text(b, "text.risk", text); });
  };
  CHECK(found(risk("Texts are \u202esafe."), "text.risk", "nobody sees"));
  CHECK(found(risk("Texts are sa\u200dfe."), "text.risk", "nobody sees"));
  CHECK(found(risk("Texts are s\u0430fe."), "text.risk", "look like"));      // Cyrillic a
  CHECK(found(risk("Texts are s\u03bffe."), "text.risk", "look like"));      // Greek omicron
  CHECK(found(risk("Texts are \uff53afe."), "text.risk", "look like"));      // full-width s
  CHECK(found(risk("Texts are \U0001d42cafe."), "text.risk", "look like"));  // bold s
  CHECK_FALSE(found(risk("Texts are na\u00efve."), "text.risk", "look like"));
}

SCENARIO("A long text is named with its length") {
  const Lint lint = after([](Json& b) { set_text(b, "text.name", std::string(61, 'a')); });
  CHECK(found(lint, "text.name", "61 characters"));
  CHECK_FALSE(found(after([](Json& b) { set_text(b, "text.name", std::string(60, 'a')); }),
                    "text.name", "characters"));
}

SCENARIO("What everybody reads stays short, so that an intake takes no longer than it may") {
  const std::pair<const char*, std::size_t> most[] = {
      {"text.consequence", 70},    {"policy.deliver", 110}, {"service.services", 110},
      {"decision.recording", 110}, {"notice.papers", 280},  {"policy.deliver.more", 400},
      {"ask.text.1", 65},          {"ask.text.1.a", 35},    {"ask.right", 90}};
  for (const auto& [id, characters] : most) {
    INFO(id);
    const auto with = [&](std::size_t count) {
      return after([&](Json& b) { set_text(b, id, std::string(count, 'a')); });
    };
    CHECK(found(with(characters + 1), id, std::to_string(characters + 1) + " characters"));
    CHECK_FALSE(found(with(characters), id, "characters"));
  }
}

SCENARIO("A text that reads above the grade is named with its grade") {
  const Lint lint = after([](Json& b) {
    set_text(b, "text.risk",
             "Unencrypted telecommunication communications are potentially intercepted by "
             "unauthorized individuals or organizations notwithstanding confidentiality.");
  });
  CHECK(found(lint, "text.risk", "It reads at grade"));
  CHECK(lint.statistics.grades.front().id == "text.risk");
  CHECK(lint.statistics.worst > 6.9);
}

SCENARIO("A pack of which half reads too hard is named as a whole") {
  const Lint lint = after([](Json& b) {
    const Json texts = b["texts"]["en"];
    for (const auto& [id, text] : texts.members()) {
      set_text(b, id, "Our agency has a policy for each emergency that we can imagine today.");
    }
  });
  CHECK(found(lint, "texts", "Half of the texts"));
}

SCENARIO("Another language is reported as not measured") {
  const Lint lint = after([](Json& b) {
    Json languages = b["languages"];
    languages.push(Json::object()
                       .set("tag", "eo")
                       .set("name", "Esperanto")
                       .set("dir", "ltr")
                       .set("status", "partial"));
    b.set("languages", languages);
    b.member("texts").set("eo", Json::object().set("text.name", "Tekstmesaĝoj"));
  });
  CHECK(std::ranges::count(lint.statistics.not_measured, "eo") == 1);
  CHECK(lint.clean());
}

SCENARIO("N10, N7b: a channel must be there, with a purpose of work and a time to answer") {
  CHECK(found(after([](Json& b) { remove(b, "channels", "id", "landline"); }), "channels.landline",
              "no card", "R-A2ch"));
  const auto text = [](auto change) {
    return after([&](Json& b) { change(item(b, "channels", "id", "text")); });
  };
  CHECK(found(text([](Json& c) { c.set("purposes", Json::array()); }), "channels.text.purposes",
              "used for", "N10"));
  CHECK(found(text([](Json& c) { c.set("challenges", Json::array()); }), "channels.text.challenges",
              "hard about it", "N7a"));
  CHECK(found(text([](Json& c) { erase(c, "responseTime"); }), "channels.text.responseTime",
              "number and a unit", "N7b"));
}

SCENARIO("A consequence must be there and be of its own") {
  CHECK(found(after([](Json& b) { erase(item(b, "channels", "id", "text"), "consequence"); }),
              "channels.text.consequence", "lacks", "R-C1x"));
  CHECK(found(after([](Json& b) { set_text(b, "text.consequence", ""); }),
              "channels.text.consequence", "No statement", "R-C1x"));
  CHECK(found(
      after([](Json& b) { set_text(b, "text.consequence", b["texts"]["en"]["text.risk"].text()); }),
      "channels.text.consequence", "repeats the risk", "R-C1x"));
  CHECK(found(after([](Json& b) {
                set_text(b, "text.consequence", b["texts"]["en"]["video.consequence"].text());
              }),
              "channels.text.consequence", "same consequence as video", "R-C1x"));
}

SCENARIO("Every policy, place and service must be there") {
  CHECK(found(after([](Json& b) { remove(b, "policies", "kind", "pay"); }), "policies.pay",
              "lacks this policy"));
  CHECK(found(after([](Json& b) { remove(b, "notices", "place", "signing"); }), "notices.signing",
              "lacks the words"));
  CHECK(found(after([](Json& b) { remove(b, "services", "id", "payment"); }), "services.payment",
              "lacks this service"));
  const Lint silent = after([](Json& b) { remove(b, "promises", "id", "conduct"); });
  CHECK(found(silent, "promises.conduct", "what workers promise"));
  for (const char* clause : {"R-C5a", "N11a", "N12"})
    CHECK(found(silent, "promises.conduct.text", "holds nothing", clause));
}

SCENARIO(
    "R-C4b, N16a, N18a, N17: a pack without a policy that clients must be told of is refused") {
  const auto without_policy = [](const char* kind) {
    return after([&](Json& b) { remove(b, "policies", "kind", kind); });
  };
  CHECK(found(without_policy("breach"), "policies.breach", "No statement", "R-C4b"));
  CHECK(found(without_policy("breach"), "policies.breach", "No statement", "N16a"));
  CHECK(found(without_policy("gather"), "policies.gather", "No statement", "N18a"));
  CHECK(found(without_policy("unauthorizedAccess"), "policies.unauthorizedAccess", "No statement",
              "N17"));
}

SCENARIO("N16b: the breach policy says the deadline that the terms set") {
  CHECK(found(after([](Json& b) { b.member("terms").set("breachNoticeDays", 45); }),
              "policies.breach", "45 days", "N16b"));
}

SCENARIO("A must-know point needs a question, and a question a variant") {
  CHECK(found(after([](Json& b) { remove(b, "questions", "id", "danger"); }), "points.danger",
              "no question asks", "N3"));
  CHECK(found(after([](Json& b) {
                Json& question = item(b, "questions", "id", "danger");
                question.set("variants", Json::array().push(question["variants"].at(0)));
              }),
              "questions.danger", "second variant", "N3"));
  CHECK(found(
      after([](Json& b) { set_text(b, "ask.danger.2", b["texts"]["en"]["ask.danger.1"].text()); }),
      "questions.danger", "same words", "N3"));
}

SCENARIO("The right answer does not stand at one place, so that nobody need guess") {
  const Json whole = default_body();
  std::size_t first = 0, all = 0;
  for (const Json& question : whole["questions"].items()) {
    for (const Json& variant : question["variants"].items()) {
      ++all;
      first += variant["options"].at(0)["right"].truth() ? 1 : 0;
    }
  }
  CHECK(all >= 26);
  CHECK(first * 3 >= all);
  CHECK(first * 3 <= all * 2);
  const auto all_first = [](Json& b) {
    const Json questions = b["questions"];
    for (const Json& each : questions.items()) {
      Json variants = Json::array();
      for (const Json& one : each["variants"].items()) {
        Json right_first = Json::array(), rest = Json::array();
        for (const Json& option : one["options"].items())
          (option["right"].truth() ? right_first : rest).push(option);
        for (const Json& option : rest.items()) right_first.push(option);
        variants.push(Json(one).set("options", right_first));
      }
      item(b, "questions", "id", each["id"].text()).set("variants", variants);
    }
  };
  CHECK(found(after(all_first), "questions", "same place", "N3"));
}

SCENARIO("N6a: a field must say why it is asked") {
  CHECK(found(after([](Json& b) { erase(item(b, "fields", "name", "legalName"), "purpose"); }),
              "fields.legalName", "why it is asked", "N6a"));
}

SCENARIO("A production pack names its people and is no draft") {
  const Lint lint = after([](Json&) {}, Mode::production);
  CHECK(found(lint, "draft", "marked as a draft"));
  CHECK(found(lint, "text.risk", "Nobody is named who reviewed it in 'en'"));
  CHECK(found(lint, "jurisdictions.US-MS", "Nobody is named", "R-C2c"));
}

SCENARIO("With named people a production pack has no finding") {
  Json body = only_english();
  name_people(body, Json::object().set("en", Json::object().set("reviewer", "Test Person")));
  const Lint named = lint(body, clauses(), Mode::production, today);
  INFO(all(named));
  CHECK(named.findings.empty());
}

SCENARIO("A translation for production names its translator and its reviewer") {
  Json body = only_english();
  Json languages = body["languages"];
  languages.push(Json::object()
                     .set("tag", "nl")
                     .set("name", "Nederlands")
                     .set("dir", "ltr")
                     .set("status", "complete"));
  body.set("languages", languages);
  body.member("texts").set("nl", Json(body["texts"]["en"]));
  const Json en = Json::object().set("reviewer", "Test Person");
  name_people(body, Json::object().set("en", en).set("nl", en));
  CHECK(found(lint(body, clauses(), Mode::production, today), "text.risk",
              "Nobody is named who translated it into 'nl'"));
  const Json nl = Json(en).set("translator", "Test Person");
  name_people(body, Json::object().set("en", en).set("nl", nl));
  CHECK(lint(body, clauses(), Mode::production, today).clean());
  item(body, "languages", "tag", "nl").set("status", "partial");
  CHECK(found(lint(body, clauses(), Mode::production, today), "languages.nl", "must be complete"));
}

}  // namespace foyer::pack::test
