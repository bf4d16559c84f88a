// Paper, another way, and No to everything: a short record, another way, and nothing cut.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::record::Layer;
using foyer::record::State;
using foyer::view::Kind;

namespace {

// Nothing but what the format of a refusal names, and no word of the person.
void is_a_short_record(const foyer::record::Report& report) {
  REQUIRE(report.all_hold());
  REQUIRE(report.is_clients());
  CHECK(report.document["kind"].text() == "refused-electronic");
  CHECK(report.state(Layer::marks) == State::not_applicable);
  for (const char* member : {"identity", "location", "shown", "decisions", "session", "needs"})
    CHECK_FALSE(report.document.has(member));
  CHECK(report.document_line.find("Canary") == std::string::npos);
  CHECK(foyer::base::to_jcs(duty_of(report)) == R"({"emergency":{},"safeContact":[]})");
}

Client& comes_to_papers(World& world) {
  return world.client.comes_in(world.link)
      .chooses("Whose device is this?", word("now.device.own"))
      .presses("Continue")
      .is_on("papers");
}

}  // namespace

SCENARIO(
    "R-A2b: who wants paper for everything gets the form on paper and is asked no more (P17)") {
  World world;
  comes_to_papers(world).chooses(word("papers.eRecords"), "On paper").presses("Continue");
  world.client.is_on("refusal").sees("You still get the same help").sees("Your visit stays");
  world.client.does_not_see(word("papers.accessWord"));

  world.client.presses("Print the form");
  CHECK(world.device.printed);
  constexpr const char* box_yes = "[\u00a0\u00a0\u00a0]\u00a0Yes\u00a0· [\u00a0";
  constexpr const char* box_ask = "· [\u00a0\u00a0\u00a0]\u00a0Ask\u00a0me\u00a0first";
  constexpr const char* box_told = "[\u00a0\u00a0\u00a0]\u00a0Only where I am";
  for (const char* part : {box_yes, box_ask, box_told, "Your part"}) world.client.sees(part);
  // A yes has the same limits as on the screen, and what one takes part by.
  world.client.sees_statement("decision.search.where");
  world.client.sees_statement("decision.evaluation.tool");

  world.client.presses("Send this to my worker").sees_error("Choose how your worker can reach you");
  world.client.chooses("Choose a way that is safe for you", "Write to me by mail")
      .presses("Send this to my worker")
      .sees_error("Type an address that is safe")
      .types("Address that is safe", "PO Box 9, Jackson")
      .chooses("What would you like instead?", "You mail me the papers")
      .presses("Send this to my worker")
      .sees("Sent.");
  const auto report = open_stored(world);
  is_a_short_record(report);
  CHECK(report.document["contact"]["route"].text() == "mail");
  CHECK(report.document["contact"]["address"].text() == "PO Box 9, Jackson");
  CHECK(report.document["agency"]["name"].text() == "Lantern House (example agency)");
  CHECK(report.document["alternatives"].items()[0]["chosen"].text() == "mailed");
  CHECK(world.device.rows.empty());
}

SCENARIO("N5b: who says no to every way leaves a short record, and another way is offered") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.reads_all_cards().accepts_part().answers_rightly().chooses_for_all("No");
  world.client.is_on("refusal")
      .sees("You said no to all of these ways")
      .chooses("What would you like instead?", "Ask me later")
      .chooses("Choose a way that is safe for you", "The way that my worker uses now")
      .presses("Send this to my worker")
      .sees("Sent.");
  const auto report = open_stored(world);
  is_a_short_record(report);
  CHECK(report.document["alternatives"].items()[0]["chosen"].text() == "later");

  SECTION("and it is not asked for again by opening the link") {
    world.client.opens_fragment("").is_on("committed");
  }
}

SCENARIO("who said no to everything can change that, and loses no answer") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.reads_all_cards().accepts_part().answers_rightly().chooses_for_all("No");
  world.client.is_on("refusal").presses("Change my choices").is_on("choices");
  world.client.chooses("May we use this? Video calls", "Yes").presses("Continue").is_on("needs");
  world.client.presses("Continue").is_on("sign").sees("Ada Canary Lane");
}

SCENARIO("who stops for another way tells her worker at once, from any screen") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().is_on("reach");
  world.client.presses("I need help or another way");
  CHECK_FALSE(world.client.has(Kind::button, "Stop the form and tell my worker"));
  world.client.ticks("What would you like?", {"My worker calls me", "I talk to someone in person"})
      .presses("Stop the form and tell my worker")
      .is_on("refusal")
      .chooses("Choose a way that is safe for you", "Call me")
      .types("Phone number that is safe", "601-555-0100");

  SECTION("or goes on after all, with every answer still there") {
    world.client.presses("I want to use this screen after all").takes_the_screen().is_on("who");
    world.client.presses("Continue").is_on("you");
    CHECK(world.client.node(Kind::text_field, "Full name").value == "Ada Canary Lane");
    return;
  }
  world.client.presses("Send this to my worker").sees("Sent.");
  const auto report = open_stored(world);
  is_a_short_record(report);
  std::string chosen;
  for (const auto& one : report.document["alternatives"].items())
    chosen.append(one["chosen"].text()).append(" ");
  CHECK(chosen == "call person ");
}

SCENARIO("the sample record is opened and read before the screen is taken") {
  World world;
  comes_to_papers(world).presses("Continue").sees_error("Choose paper or this screen");
  world.client.chooses(word("papers.eRecords"), "On this screen").presses("Continue");
  world.client.sees_error("Open the sample and type the short word");
  for (const char* miss : {"rive", "the", "1234", "rivers"})
    world.client.types(word("papers.accessWord"), miss).presses("Continue").is_on("papers");
  world.client.presses("I cannot read it").sees("Someone can read it to you on the phone");
  for (const char* right : {"RIVER", " r\xC3\xADver. ", "\"River\"", "ＲＩＶＥＲ　"}) {
    world.client.types(word("papers.accessWord"), right).sees(word("papers.can"));
  }
  world.client.presses("Continue").is_on("who");
}

SCENARIO("the record says that electronic records were chosen, explained and shown to work") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  const foyer::base::Json& told = report.document["eRecords"];
  CHECK(told["choice"].text() == "electronic");
  CHECK(told["demo"].truth());
  CHECK(told["disclosureShown"].text() == "notice.papers");
  CHECK(told["at"].integer() >= start);
  CHECK_FALSE(report.document.has("kind"));
}
