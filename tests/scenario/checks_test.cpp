// What works on the device: told, tried or skipped, and shared only after a yes.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::intake::CheckDone;
using foyer::view::Kind;

namespace {

Client& comes_to_device(World& world) {
  world.client.comes_in(world.link).says_own_device().says_who_and_where();
  for (const char* way : {"Video calls", "Text messages", "Email", "Cell phone calls"})
    world.client.chooses(word("reach.safe", {way}), "No");
  return world.client.chooses(word("reach.breach.how"), "In person")
      .presses("Continue")
      .is_on("device")
      .opens_card(word("device.try"));
}

foyer::record::Report sends(World& world) {
  world.client.presses("Continue").reads_all_cards().accepts_part().answers_rightly();
  world.client.chooses_for_all("Yes").signs_by_typing("Ada").sends().sees("Sent.");
  auto report = open_stored(world);
  REQUIRE(report.all_hold());
  return report;
}

std::string outcome_of(const foyer::record::Report& report, std::string_view check) {
  for (const auto& one : report.document["checks"].items())
    if (one["check"].text() == check) return foyer::base::to_jcs(one);
  return {};
}

CheckDone speed(int down, int up, int rtt) {
  CheckDone done{0, "done"};
  done.down_kbps = down;
  done.up_kbps = up;
  done.rtt_ms = rtt;
  return done;
}

}  // namespace

SCENARIO("N5a: who skips every check still finishes, and the record says not tested") {
  World world;
  comes_to_device(world);
  const auto report = sends(world);
  for (const char* check : {"speed", "camera", "microphone", "sound", "screen", "keyboard",
                            "storage", "clock", "embedded"})
    CHECK(outcome_of(report, check) ==
          std::string(R"({"check":")") + check + R"(","outcome":"not-tested"})");
  CHECK(report.document["access"]["needs"].items().empty());
}

SCENARIO("what a person tells of her device, her skills and her needs reaches the worker") {
  World world;
  comes_to_device(world)
      .chooses(word("device.ask.skill1"), "Not at all")
      .sees("There are other ways to do this")
      .chooses(word("another.instead", {word("device.ask.skill1")}), "My worker calls me")
      .opens_card(word("device.situation"))
      .chooses(word("device.ask.data"), word("answer.skip"))
      .opens_card(word("device.easier"))
      .ticks("What would make this easier for you?", {"Captions on video", "Breaks"})
      .ticks("Do you use one of these? You do not have to tell us.", {"Screen reader"});
  const auto report = sends(world);
  CHECK(outcome_of(report, "skill1") == R"({"alternative":"call","check":"skill1","outcome":"0"})");
  CHECK(outcome_of(report, "data").empty());
  CHECK(foyer::base::to_jcs(report.document["access"]["needs"]) ==
        R"(["captions","breaks","aid-reader"])");
  CHECK(report.document["alternatives"].items().size() == 1);
}

SCENARIO("a result is shared only after yes, and never as a number") {
  World world;
  world.device.finds = {
      {"speed", speed(4321, 220, 47)}, {"screen", {0, "done"}}, {"storage", {0, "failed"}}};
  comes_to_device(world).presses("Start: Internet speed").sees("Sound should work. Video may not.");
  world.client.presses("Continue").sees_error("Internet speed: choose yes or no");
  world.client.chooses("May your worker see this? Internet speed", "Yes")
      .chooses("What would you like instead? (Internet speed)", "My worker calls me")
      .presses("Start: Screen")
      .chooses("May your worker see this? Screen", "No")
      .presses("Start: Keeping your answers")
      .sees("Please finish in one sitting")
      .chooses("May your worker see this? Keeping your answers", "No");
  const auto report = sends(world);
  CHECK(outcome_of(report, "speed") ==
        R"({"alternative":"call","check":"speed","outcome":"voice"})");
  CHECK(outcome_of(report, "screen") == R"({"check":"screen","outcome":"not-shared"})");
  CHECK(outcome_of(report, "storage") == R"({"check":"storage","outcome":"not-shared"})");
  for (const char* number : {"4321", "220", "47,"})
    CHECK(foyer::base::to_jcs(report.document["checks"]).find(number) == std::string::npos);
}

SCENARIO("speed is judged by the slower way and by how far the relay is") {
  struct Case {
    int down, up, rtt;
    const char* says;
  };
  for (const Case& one : {Case{9000, 1000, 150, "Video calls should work well"},
                          Case{9000, 999, 20, "Plain video should work"},
                          Case{9000, 9000, 151, "Sound should work. Video may not"},
                          Case{350, 9000, 20, "Plain video should work"},
                          Case{349, 9000, 20, "Sound should work. Video may not"},
                          Case{9000, 99, 20, "It may be too slow for calls"}}) {
    World world;
    world.device.finds = {{"speed", speed(one.down, one.up, one.rtt)}};
    comes_to_device(world).presses("Start: Internet speed").sees(one.says);
  }
}

SCENARIO("the camera shows the person to herself alone, and is let go of when she answers") {
  World world;
  world.device.finds = {{"camera", {0, "shows"}}};
  comes_to_device(world).presses("Start: Camera").sees("Can you see yourself?");
  CHECK(world.device.checks_running == std::vector<std::string>{"camera"});
  SECTION("she sees herself") {
    world.client.presses("Yes, I see myself").sees("Your camera works.");
  }
  SECTION("she does not, and gets another way") {
    world.client.presses("No, I do not").sees("Sound alone is fine");
    world.client.chooses("What would you like instead? (Camera)", "Sound only");
  }
  SECTION("she stops it") {
    world.client.presses("Stop");
  }
  SECTION("she closes the card") {
    world.client.closes_card(word("device.try")).does_not_see("Can you see yourself?");
  }
  SECTION("she looks for help meanwhile") {
    world.client.presses("I need help or another way");
  }
  SECTION("she goes back, and on") {
    world.client.presses("Back").presses("Continue").does_not_see("Can you see yourself?");
  }
  SECTION("she starts another check") {
    world.client.presses("Start: Microphone").sees("Say hello");
    CHECK(world.device.checks_running == std::vector<std::string>{"microphone"});
    world.client.presses("Stop");
  }
  CHECK(world.device.checks_running.empty());
}

SCENARIO("a refused or missing camera is fine, and offers another way") {
  for (const auto& [result, says] :
       std::vector<std::pair<std::string, std::string>>{{"denied", "That is fine"},
                                                        {"blocked", "a tab of its own"},
                                                        {"missing", "We found none"},
                                                        {"failed", "We could not find out"},
                                                        {"nonsense", "We could not find out"}}) {
    World world;
    world.device.finds = {{"camera", {0, result}}};
    comes_to_device(world).presses("Start: Camera").sees(says);
    world.client.chooses("What would you like instead? (Camera)", "Ask me later");
    CHECK(world.device.checks_running.empty());
  }
}

SCENARIO("a check that answers late, or twice, or unasked, changes nothing") {
  World world;
  comes_to_device(world).presses("Start: Internet speed").sees("We are measuring");
  world.client.presses("Stop");
  for (int id = 0; id < 40; ++id) {
    CheckDone done = speed(9000, 9000, 1);
    done.id = id;
    world.device.tell(done);
  }
  world.client.does_not_see("Video calls should work well");
}

SCENARIO("the clock is compared with the relay's") {
  World world;
  comes_to_device(world).presses("Start: Clock").sees("The clock is right.");
}
