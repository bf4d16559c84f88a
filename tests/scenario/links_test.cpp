// What the worker declares decides what the client meets.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::link::PublicManifest;
using foyer::view::Kind;

SCENARIO("before the code, nothing names client, worker or service") {
  World world;
  world.client.opens(world.link).is_on("welcome").sees("Lantern House").does_not_see("Ana Rivera");
  world.client.presses("Start").is_on("code").does_not_see("Ana Rivera").does_not_see("Video");
  for (const std::string& line : world.relay.log)
    CHECK(line.find("/v1/packs/") == std::string::npos);
}

SCENARIO("a link whose code was waived opens without one") {
  World world([](Link& link) {
    link.public_manifest.code = PublicManifest::CodeWanted::waived;
    link.code.clear();
  });
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  CHECK(report.document_line.find("waived") != std::string::npos);
}

SCENARIO("a code of three words is asked for as words") {
  World world([](Link& link) {
    link.public_manifest.code = PublicManifest::CodeWanted::words;
    link.code = "river lamp stone";
  });
  world.client.opens(world.link).presses("Start").sees(word("code.hint.words"));
  world.client.types("Code", " River  LAMP stone").presses("Continue").is_on("now");
}

SCENARIO("only declared channels are asked about; some risks are for everybody") {
  World world([](Link& link) { link.private_manifest.channels = {{"landline", {}}}; });
  world.client.comes_in(world.link).says_own_device().says_who_and_where().is_on("reach");
  world.client.sees("Home or office phone").does_not_see("Video");
  world.client.says_safe_ways().presses("Open all").presses("Continue").is_on("risks");
  for (const char* known : {"Video calls", "Text messages", "Social media"})
    CHECK(world.client.has(Kind::heading, known));
  CHECK_FALSE(world.client.has(Kind::card, "Email"));
  world.client.presses("Open all").presses("Continue").accepts_part().answers_rightly();
  world.client.is_on("choices").does_not_see("May we use this? Video calls");
}

SCENARIO("a state that no licence covers is said plainly, and never passes by itself") {
  World world;
  world.client.comes_in(world.link).says_own_device().is_on("you");
  world.client.chooses(word("you.nowState"), "Alabama")
      .sees("We have to check if your worker may help you there")
      .types("Full name", "Ada")
      .types(word("you.nowAddress"), "1 Elm")
      .presses("Continue")
      .plans_for_an_emergency()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly()
      .chooses_for_all("Yes")
      .signs_by_typing("Ada")
      .sends()
      .sees("Sent.");
  const auto report = open_stored(world);
  const std::string jurisdiction = foyer::base::to_jcs(report.document["jurisdiction"]);
  CHECK(jurisdiction.find("US-AL") != std::string::npos);
  CHECK(jurisdiction.find("\"covered\"") == std::string::npos);
}

SCENARIO("an expired licence covers nothing") {
  World world(
      [](Link& link) { link.private_manifest.worker.licences[0].expires_on = "2025-12-31"; });
  world.client.comes_in(world.link).says_own_device().is_on("you");
  world.client.chooses(word("you.nowState"), "Mississippi");
  world.client.sees("We have to check if your worker may help you there");
}

SCENARIO("a meeting in the same room needs no address") {
  World world([](Link& link) { link.private_manifest.mode = "in-person"; });
  world.client.comes_in(world.link).says_own_device().types("Full name", "Ada").presses("Continue");
  world.client.is_on("reach");
}

SCENARIO("a group reads what holds for groups") {
  World world([](Link& link) { link.private_manifest.unit_type = "group"; });
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.reads_all_cards().is_on("part").sees_statement("notice.yourPartGroup");
}

SCENARIO("a question for the worker reaches her with the policy that it is about") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.presses("Open all")
      .types("A question for my worker: How we give help", "Who is on duty at night?");
  world.client.presses("Continue").presses("Open all").presses("Continue");
  world.client.accepts_part().answers_rightly().chooses_for_all("Yes");
  world.client.sees("Who is on duty at night?").signs_by_typing("Ada").sends();
  CHECK(open_stored(world).document_line.find("Who is on duty at night?") != std::string::npos);
}

SCENARIO("an address that is told by phone is nowhere in the record") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().presses("Back");
  world.client.presses("Back").ticks("Or", {word("you.byPhone")});
  world.client.presses("Continue").presses("Continue");
  world.client.says_safe_ways().reads_all_cards().accepts_part().answers_rightly();
  world.client.chooses_for_all("Yes").signs_by_typing("Ada").sends().sees("Sent.");
  const auto report = open_stored(world);
  CHECK(report.document_line.find("Canary Street") == std::string::npos);
  CHECK(foyer::base::to_jcs(duty_of(report)).find("Canary Street") == std::string::npos);
}

SCENARIO("an answer that is too long stays in its field and is refused") {
  World world;
  world.client.comes_in(world.link).says_own_device();
  world.client.types("Full name", std::string(500, 'a')).presses("Continue").is_on("you");
  world.client.sees_error("This is longer than we can take");
  CHECK(world.client.node(Kind::text_field, "Full name").value.size() == 500);
}

SCENARIO("34: hidden characters of a pasted name do not reach the record") {
  World world;
  world.client.comes_in(world.link).says_own_device();
  world.client.types("Full name", "Ada\xE2\x80\xAE\xE2\x80\x8B Lane");
  CHECK(world.client.node(Kind::text_field, "Full name").value == "Ada Lane");
}
