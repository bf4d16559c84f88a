// S4: who takes part, who decides for whom, and who only helps.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "record/unit.h"

using namespace foyer::scenario;
using foyer::base::Json;
using foyer::view::Kind;

namespace {

// Rules of a made-up kind for one state: the default pack has none, on purpose.
void with_rules(Json& body) {
  const auto rule = [](int from, int to, const char* kind, const char* who, const char* notify) {
    return Json::object()
        .set("ageFrom", from)
        .set("ageTo", to)
        .set("serviceKind", kind)
        .set("who", who)
        .set("assent", false)
        .set("notifyParent", notify);
  };
  Json states = Json::array();
  for (Json state : body["jurisdictions"].items()) {
    if (state["state"].text() == "US-MS") {
      Json rules = Json::array();
      rules.push(rule(0, 20, "any", "parent", "ask")).push(rule(14, 20, "Part2", "self", "never"));
      state.set("signerRules", std::move(rules)).set("source", "Made-up Code 1-2-3");
      state.set("reviewedBy", "R. Reviewer").set("reviewedOn", "2025-12-01");
      state.set("staleAfter", "2026-06-30");
    }
    states.push(std::move(state));
  }
  body.set("jurisdictions", std::move(states));
}

void under_part2(Json& body) {
  with_rules(body);
  Json agency = body["agency"];
  body.set("agency", agency.set("regimes", Json::array().push("Part2")));
}

struct House : World {
  explicit House(const std::function<void(Json&)>& change = {}) : World(Published{change}) {}

  Client& at_who() {
    client.comes_in(link).chooses("Whose device is this?", word("now.device.shared"));
    client.presses("Continue").takes_the_screen();
    return client.is_on("who");
  }
  foyer::record::Report finished() {
    client.signs_by_typing("Ada Canary Lane").sends().sees("Sent.");
    return open_turn(agency, relay, 0);
  }
};

// Decides for herself and comes to the page where she signs.
Client& goes_to_sign(Client& client) {
  client.presses("Continue").says_who_and_where().says_safe_ways().reads_all_cards();
  return client.accepts_part().answers_rightly().chooses_for_all("Yes").is_on("sign");
}

}  // namespace

SCENARIO("R-A1: each of the six kinds of unit is recorded, and no payment stands in the way") {
  const std::vector<std::pair<std::string, std::string>> kinds{{"One person", "individual"},
                                                               {"Couple", "couple"},
                                                               {"Family", "family"},
                                                               {"Group", "group"},
                                                               {"Organization", "organization"},
                                                               {"Community", "community"}};
  for (const auto& [label, id] : kinds) {
    INFO(id);
    House house;
    house.at_who().presses("Continue").sees_error("Choose who we help");
    house.client.chooses("Who do we help?", label)
        .chooses(word("who.authority"), word("who.authority.self"));
    goes_to_sign(house.client);
    const auto report = house.finished();
    REQUIRE(report.all_hold());
    CHECK(report.document["unit"]["said"].text() == id);
    CHECK(report.document["parties"].items().size() == 1);
  }
}

SCENARIO("nothing about who takes part is chosen beforehand") {
  House house;
  house.at_who().opens_card(word("who.help"));
  for (const std::string& question :
       {std::string("Who do we help?"), word("who.authority"), word("who.with")})
    for (const auto& option : house.client.node(Kind::choice, question).children)
      CHECK_FALSE(option.checked);
}

SCENARIO("people are added, named and taken out again") {
  House house;
  house.at_who().chooses("Who do we help?", word("who.unitType.family")).presses("Add a person");
  house.client.presses("Add a person").presses("Continue").sees_error("Type a name for person 1");
  house.client.types("Name of person 1", "Ben").chooses("Who is person 1?", "A partner");
  house.client.types("Name of person 2", "Cy").chooses("Who is person 2?", "A child");
  CHECK(house.client.has(Kind::date_field, "Date of birth"));
  house.client.presses("Take out: Person 1").does_not_see("Name of person 1");
  house.client.chooses(word("who.authority"), word("who.authority.self"));
  goes_to_sign(house.client).sees("Cy").does_not_see("Ben");
  const auto report = house.finished();
  REQUIRE(report.document["parties"].items().size() == 2);
  CHECK(report.document["parties"].items()[1]["role"].text() == "child");
  CHECK(report.document_line.find("birthDate") == std::string::npos);
}

SCENARIO("a guardian's scope, paper, wishes and the person's say are held (P11)") {
  House house;
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.authority.guardian"));
  house.client.presses("Continue").sees_error("Type for whom").sees_error("Type what you may");
  house.client.sees_error("Choose where the paper is");
  house.client.types("Name of the person, or of the organization", "Ngozi")
      .types("What may you decide?", "Where she lives")
      .chooses("Where is the paper that says so?", "I will send it later")
      .sees("The choices start to count when");
  goes_to_sign(house.client).types("What does Ngozi want?", "She wants to stay home.");
  house.client.signs_by_typing("Ada Canary Lane").presses("Sign");
  house.client.sees_error("Choose what the person said");
  house.client.chooses("Did you ask Ngozi, and what did they say?", "I did not ask yet");
  house.client.presses("Sign").sees_error("Type why you did not ask");
  house.client.types("Why not?", "She sleeps.");
  const auto report = house.finished();
  const auto read = foyer::record::read_unit_submission(report);
  REQUIRE(read);
  CHECK(read->signer.authority == "guardian");
  CHECK(read->signer.proof_status == "upload");
  CHECK(read->signer.scope == "Where she lives");
  CHECK(read->signer.wishes == "She wants to stay home.");
  CHECK(read->signer.assent.answer == foyer::record::Assent::Answer::not_asked);
  CHECK(read->marks.size() == 1);
  const auto unit = foyer::record::who_signed(read->unit_id, {*read});
  CHECK(unit.find("client")->why == std::vector<std::string>{"authority-proof"});
}

SCENARIO("the copy says what the person wants and says for whom somebody else signs") {
  House house;
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.authority.guardian"))
      .types("Name of the person, or of the organization", "Ngozi")
      .types("What may you decide?", "Where she lives")
      .chooses(word("who.proof"), word("who.proof.seen"));
  goes_to_sign(house.client).types(word("sign.wishes", {"Ngozi"}), "She wants to stay home.");
  house.client.chooses(word("sign.assent", {"Ngozi"}), word("sign.assent.not-asked"))
      .types(word("sign.assent.why"), "She sleeps.");
  house.client.signs_by_typing("Ada Canary Lane").sends_with_way("402918").sees("Sent.");
  house.client.opens_card("Show my copy");
  const auto row = [&](const std::string& name) {
    return house.client.node(Kind::row, name).value;
  };
  CHECK(row(word("sign.wishes", {"Ngozi"})) == "She wants to stay home.");
  CHECK(row(word("sign.assent", {"Ngozi"})) == word("sign.assent.not-asked"));
  CHECK(row(word("sign.assent.why")) == "She sleeps.");
}

SCENARIO("a grandson who interprets is a helper, and a trained interpreter is asked for (P02)") {
  House house;
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.authority.self"))
      .opens_card(word("who.help"))
      .chooses(word("who.with"), "An interpreter")
      .types("Name of the interpreter", "Mateo")
      .chooses("Is the interpreter trained for this?", "No, it is a relative, a friend or a child")
      .sees(word("who.relative"))
      .sees("does not sign for you");
  goes_to_sign(house.client).signs_by_typing("Mateo").presses("Sign");
  house.client.sees_error("the person who helps you");
  const auto report = house.finished();
  CHECK(report.document["support"]["helper"].text() == "Mateo");
  CHECK(report.document["support"]["interpreter"].is_null());
  CHECK(report.document_line.find("\"chosen\":\"interpreter\"") != std::string::npos);
  CHECK(report.marks[0].assisted == "Mateo");
}

SCENARIO("a trained interpreter is recorded as one") {
  House house;
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.authority.self"))
      .opens_card(word("who.help"))
      .chooses(word("who.with"), "An interpreter")
      .types("Name of the interpreter", "Ana Sol")
      .chooses("Is the interpreter trained for this?", "Yes, it is their work");
  goes_to_sign(house.client);
  const auto report = house.finished();
  CHECK(report.document["support"]["interpreter"]["qualified"].text() == "yes");
  CHECK(report.document["support"]["helper"].is_null());
}

SCENARIO("a minor alone: without reviewed rules the worker decides, in the record too (P13)") {
  House house;
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.authority.self"))
      .does_not_see("Date of birth")
      .chooses(word("who.authority"), word("who.young"))
      .types("Date of birth", "2010-05-05");
  goes_to_sign(house.client).sees("Your worker looks at who has to sign");
  const auto report = house.finished();
  CHECK(report.document["signerRule"]["who"].text() == "worker-decides");
  CHECK(report.document["signerRule"]["why"].text() == "missing");
  CHECK(report.document["parties"].items()[0]["birthDate"].text() == "2010-05-05");
}

SCENARIO("a minor alone: the state's rule is read from the pack, with its review (P13)") {
  House house(with_rules);
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.youngerThan", {"21"}))
      .types("Date of birth", "2190-05-05")
      .presses("Continue")
      .sees_error("This cannot be a date of birth");
  house.client.types("Date of birth", "2010-05-05");
  goes_to_sign(house.client).sees("a parent has to sign too");
  const auto report = house.finished();
  const auto read = *foyer::record::read_unit_submission(report);
  CHECK(read.signer_rule.who == "parent");
  CHECK(read.signer_rule.reviewed_on == "2025-12-01");
  CHECK(foyer::record::who_signed(read.unit_id, {read}).find("client")->why ==
        std::vector<std::string>{"signer-rule"});
}

SCENARIO("a rule that was reviewed and has grown old leaves it to the worker, and says so (P13)") {
  House house([](Json& body) {
    with_rules(body);
    Json states = Json::array();
    for (Json state : body["jurisdictions"].items()) {
      if (state["state"].text() == "US-MS") state.set("staleAfter", "2025-12-31");
      states.push(std::move(state));
    }
    body.set("jurisdictions", std::move(states));
  });
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.youngerThan", {"21"}))
      .types("Date of birth", "2010-05-05");
  goes_to_sign(house.client).sees("Your worker looks at who has to sign");
  house.client.does_not_see("a parent has to sign too").does_not_see("Made-up Code");
  const auto report = house.finished();
  CHECK(report.document["signerRule"]["who"].text() == "worker-decides");
  CHECK(report.document["signerRule"]["why"].text() == "stale");
}

SCENARIO("P03: a parent says of each child what it says, and each child has words for its age") {
  House house;
  house.at_who().chooses("Who do we help?", word("who.unitType.family"));
  const std::pair<const char*, const char*> children[] = {{"Kit", "2017-01-15"},
                                                          {"Rowan", "2010-01-15"}};
  for (std::size_t at = 0; at < 2; ++at) {
    const std::string number = std::to_string(at + 1);
    house.client.presses("Add a person")
        .types(word("who.name", {number}), children[at].first)
        .chooses(word("who.role", {number}), word(at == 0 ? "role.child" : "role.teen"));
    house.device.tell(foyer::intake::Changed{
        foyer::view::make_key("who", "people." + number + ".birthDate"), children[at].second});
  }
  house.client.chooses(word("who.authority"), word("who.authority.parent"))
      .types(word("who.forWhom"), "Kit and Rowan")
      .chooses(word("who.proof"), word("who.proof.seen"));
  goes_to_sign(house.client).sees_statement("assent.younger").sees_statement("assent.older");
  house.client.sees(word("sign.young", {"Kit"})).sees(word("sign.young", {"Rowan"}));
  house.client.signs_by_typing("Ada Canary Lane").presses("Sign");
  house.client.sees_error(word("sign.assent.missing"));
  house.client.chooses(word("sign.assent", {"Kit"}), word("sign.assent.no"))
      .chooses(word("sign.assent", {"Rowan"}), word("sign.assent.not-asked"))
      .types(word("sign.assent.why"), "At school");
  const auto report = house.finished();
  REQUIRE(report.all_hold());
  std::vector<std::string> said;
  for (const Json& party : report.document["parties"].items())
    if (party["assent"].is_object())
      said.push_back(std::string(party["name"].text()) + ": " +
                     std::string(party["assent"]["answer"].text()) + " " +
                     std::string(party["assent"]["why"].text()));
  CHECK(said == std::vector<std::string>{"Kit: no ", "Rowan: not-asked At school"});
  CHECK(report.document["signers"].items()[0]["assent"].is_null());
}

SCENARIO("a 15-year-old under a rule of its own signs alone, and no parent is told (P13)") {
  House house(under_part2);
  house.at_who().chooses("Who do we help?", "One person");
  house.client.chooses(word("who.authority"), word("who.youngerThan", {"21"}))
      .types("Date of birth", "2010-05-05");
  house.client.presses("Continue")
      .says_who_and_where()
      .is_on("reach")
      .presses("Back")
      .presses("Back");
  house.client.presses("Back").is_on("who").sees("you can sign this yourself");
  house.client.sees("We do not tell your parents").sees("Made-up Code 1-2-3");
  goes_to_sign(house.client);
  const auto read = *foyer::record::read_unit_submission(house.finished());
  CHECK(read.signer_rule.who == "self");
  CHECK(read.signer_rule.notify_parent == "never");
  CHECK(foyer::record::who_signed(read.unit_id, {read}).everybody_signed());
}
