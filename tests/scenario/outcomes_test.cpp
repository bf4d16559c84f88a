// People of content/personas.md, each on the way that is hers.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;

SCENARIO("a client refuses text messages only, and every other way stays open (P06)") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.is_on("technology").presses("Open all").presses("Continue");
  world.client.is_on("risks").opens_card("Text messages").presses("I do not want this");
  world.client.closes_card("Text messages")
      .opens_card("Video calls")
      .opens_card("Email")
      .opens_card("Cell phone calls")
      .presses("Continue")
      .accepts_part()
      .answers_rightly()
      .is_on("choices");
  CHECK(world.client.node(Kind::choice, "May we use this? Text messages").children[1].checked);
  world.client.chooses("May we use this? Video calls", "Yes")
      .chooses("What would you like instead? (Text messages)", "Ask me later")
      .chooses("May we use this? Email", "Yes")
      .chooses("May we use this? Cell phone calls", "I will decide later")
      .chooses("May we look you up online?", "No")
      .chooses("May we record a visit?", "No")
      .chooses("May we ask online how we are doing?", "No")
      .presses("Continue")
      .presses("Continue")
      .signs_by_typing("Ada")
      .sends();
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  CHECK(decision_about(report.document, "text").find("\"deny\"") != std::string::npos);
  CHECK(decision_about(report.document, "video").find("\"permit\"") != std::string::npos);
  CHECK(decision_about(report.document, "mobile").find("\"undecided\"") != std::string::npos);
}

SCENARIO("a client misses the same point twice; nobody says that she failed (P05)") {
  World world;
  world.client.comes_in(world.link)
      .says_own_device()
      .says_who_and_where()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part();
  while (world.client.has(Kind::button, "This is my answer")) {
    const bool about_text = world.client.is_asked_about("text");
    world.client.answers(!about_text);
    if (about_text) world.client.sees("Read it again").answers(false).sees("Let's talk.");
    for (const char* word : {"fail", "Fail", "wrong", "Wrong", "points"})
      world.client.does_not_see(word);
    world.client.presses("Continue");
  }
  world.client.is_on("choices").sees("We talk about this first");
  // Nothing has to be chosen about it, and a Yes waits.
  world.client.chooses_for_all("Yes")
      .sees(word("check.talk.yes"))
      .signs_by_typing("Ada")
      .sends()
      .sees("Sent.");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  CHECK(decision_about(report.document, "text").find("\"permit\"") != std::string::npos);
  const std::string line = report.document_line;
  CHECK(line.find("\"outcome\":\"talk\"") != std::string::npos);
  CHECK(line.find("\"tries\":2") != std::string::npos);
  CHECK(line.find("\"score\"") == std::string::npos);
}

SCENARIO("what waits for a talk may be left open, and a No to it counts at once (P05)") {
  for (const bool says_no : {false, true}) {
    World world;
    world.client.comes_in(world.link)
        .says_own_device()
        .says_who_and_where()
        .says_safe_ways()
        .reads_all_cards()
        .accepts_part();
    while (world.client.has(Kind::button, "This is my answer")) {
      const bool about_text = world.client.is_asked_about("text");
      world.client.answers(!about_text);
      if (about_text) world.client.answers(false);
      world.client.presses("Continue");
    }
    for (const auto& node : std::vector(world.client.is_on("choices").view().nodes)) {
      if (node.kind != Kind::choice || node.multiple) continue;
      const bool about_text = node.label == "May we use this? Text messages";
      if (!about_text || says_no) world.client.chooses(node.label, about_text ? "No" : "Yes");
    }
    world.client.presses("Continue").presses("Continue").is_on("sign");
    world.client.sees(word(says_no ? "answer.no" : "check.talk.row"));
    world.client.signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_stored(world);
    const std::string said = decision_about(report.document, "text");
    CHECK(said.find(says_no ? "\"deny\"" : "\"undecided\"") != std::string::npos);
  }
}

SCENARIO("a client on a shared tablet leaves at the risks, and nothing is left (P07)") {
  World world;
  world.client.comes_in(world.link)
      .chooses("Whose device is this?", word("now.device.shared"))
      .sees("Nothing is kept on this device")
      .presses("Continue")
      .takes_the_screen()
      .says_who_and_where()
      .says_safe_ways()
      .presses("Open all")
      .presses("Continue")
      .is_on("risks")
      .opens_card("Text messages")
      .waits(5000)
      .presses("Leave now");
  CHECK(world.device.left);
  CHECK(world.device.rows.empty());
  CHECK(world.device.drafts_written == 0);
  CHECK(world.device.tab_text.empty());
  CHECK(world.client.view().nodes.empty());
  CHECK(world.relay.seen.find("Canary") == std::string::npos);

  world.client.opens_fragment("").is_on("nolink").does_not_see("Canary");
  world.client.comes_in(world.link).says_own_device().is_on("you").does_not_see("Canary");
}

SCENARIO("a client who uses no sound, picture or drawing finishes with typed answers (P01)") {
  World world;
  world.client.opens(world.link).presses("Display").chooses("Page", "Plain page");
  CHECK(world.client.view().display.page_view);
  world.client.presses("Go back to the form").is_on("welcome");
  world.client.comes_to_signing(world.link);
  CHECK_FALSE(world.client.has(Kind::mark, "Draw here"));
  world.client.signs_by_typing("Ada").sends().sees("Sent.");
  const auto report = open_stored(world);
  CHECK(report.document_line.find("page_view") == std::string::npos);
  CHECK(report.document_line.find("reader") == std::string::npos);
}

SCENARIO("a client who draws her mark signs as well as one who types") {
  World world;
  world.client.comes_to_signing(world.link)
      .chooses("How do you want to sign?", word("sign.method.drawn"))
      .draws("Draw here")
      .presses("Take back the last line")
      .presses("Clear it")
      .ticks("Do you agree?", {"Yes, I agree"})
      .presses("Sign")
      .sees_error("Draw your name or a mark")
      .draws("Draw here")
      .sends()
      .sees("Sent.");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  CHECK(report.marks[0].method == foyer::record::Mark::Method::drawn);
}

SCENARIO("what was asked of help reaches the worker") {
  World world;
  world.client.comes_in(world.link).presses("I need help or another way");
  world.client.ticks("What would you like?", {"I want an interpreter, at no cost"})
      .presses("Go back to the form")
      .is_on("now");
  world.client.says_own_device()
      .says_who_and_where()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly()
      .chooses_for_all("Yes")
      .sees("I want an interpreter")
      .signs_by_typing("Ada")
      .sends();
  CHECK(open_stored(world).document_line.find("\"chosen\":\"interpreter\"") != std::string::npos);
}

SCENARIO("loaded again after sending, the page says that the form was sent, and what to do") {
  World world;
  world.client.comes_to_signing(world.link);
  SECTION("on a person's own device") {}
  SECTION("on a device that keeps nothing") {
    while (world.client.view().screen != "now") world.client.presses("Back");
    world.client.chooses("Whose device is this?", word("now.device.shared"));
    while (world.client.view().screen != "sign") world.client.presses("Continue");
  }
  world.client.signs_by_typing("Ada").sends().sees("Sent.");
  world.client.opens_fragment("").is_on("committed").sees("The agency has your form");
  world.client.sees("+1 601 555 0142").does_not_see("Ada").does_not_see("Canary");
  CHECK(world.device.tab_text == "sent");

  world.device.tab_text.clear();
  world.client.opens_fragment("").is_on("nolink").sees("Open the link from your message");
}
