// Somebody walks away from a device that is not her own (P09): it asks, waits, and wipes. Who reads
// slowly can have more time, and a form that is locked and on its way is never wiped.

#include <catch2/catch_test_macros.hpp>

#include "world.h"

using namespace foyer::scenario;
using foyer::intake::Stirred;

namespace {

constexpr int minute_ms = 60'000;

Client& begins_on(World& world, const char* device) {
  return world.client.comes_in(world.link)
      .chooses(word("now.device"), word(device))
      .presses(word("action.continue"))
      .takes_the_screen()
      .says_who_takes_part()
      .is_on("you")
      .types(word("you.legalName"), "Ada Canary Lane");
}

}  // namespace

SCENARIO("a lobby tablet asks after three minutes, and a minute later nothing is left (P09)") {
  World world;
  begins_on(world, "now.device.agency").waits(3 * minute_ms - 100).is_on("you");
  world.client.waits(200).is_on("idle").does_not_see("Canary");
  SECTION("nobody answers") {
    world.client.waits(minute_ms - 1'000).is_on("idle").waits(2'000);
    CHECK(world.device.left);
    CHECK(world.client.view().nodes.empty());
    CHECK(world.device.rows.empty());
    CHECK(world.device.tab_text.empty());
  }
  SECTION("somebody answers, and everything is as it was") {
    world.client.presses(word("idle.here")).is_on("you").sees("Ada Canary Lane");
    world.client.waits(3 * minute_ms - 1'000).is_on("you").waits(1'000).is_on("idle");
  }
  SECTION("a brush against the screen is no answer, and the time goes on") {
    world.client.waits(minute_ms / 2);
    world.device.tell(Stirred{});
    world.client.waits(minute_ms / 2 + 100);
    CHECK(world.device.left);
  }
  SECTION("who reads slowly gets more time, as often as she needs it") {
    for (int i = 0; i < 3; ++i) {
      world.client.presses(word("idle.longer")).is_on("you").waits(29 * minute_ms).is_on("you");
      world.client.waits(minute_ms + 100).is_on("idle");
    }
    CHECK_FALSE(world.device.left);
  }
  SECTION("leaving at once is possible too") {
    world.client.presses(word("frame.leave"));
    CHECK(world.device.left);
  }
}

SCENARIO("who scrolls and reads is there") {
  World world;
  begins_on(world, "now.device.agency");
  for (int i = 0; i < 10; ++i) {
    world.client.waits(2 * minute_ms).is_on("you");
    world.device.tell(Stirred{});
  }
}

SCENARIO("a shared device waits longer, and an own one does not ask at all") {
  World world;
  SECTION("shared") {
    begins_on(world, "now.device.shared").waits(10 * minute_ms - 100).is_on("you");
    world.client.waits(200).is_on("idle").waits(2 * minute_ms);
    CHECK(world.device.left);
  }
  SECTION("own") {
    begins_on(world, "now.device.own").waits(300 * minute_ms).is_on("you").sees("Canary");
  }
  SECTION("before the code nothing of a person is there") {
    world.client.opens(world.link).waits(300 * minute_ms).is_on("welcome");
  }
}

SCENARIO("a tablet that slept shows nobody what was on it") {
  World world;
  begins_on(world, "now.device.agency");
  world.device.sleep(60 * 60);
  world.device.tell(foyer::intake::Online{true});
  CHECK(world.device.left);
}

SCENARIO("the question gives back the page that lay over the screen") {
  World world;
  begins_on(world, "now.device.agency").presses(word("frame.help")).is_on("help");
  world.client.waits(3 * minute_ms + 100).is_on("idle").presses(word("idle.here")).is_on("help");
  world.client.presses(word("action.close")).is_on("you").sees("Canary");
}

SCENARIO("a locked form that waits is not wiped, and once it is sent the page is") {
  World world;
  begins_on(world, "now.device.agency").comes_to("sign").signs_by_typing("Ada Canary Lane");
  world.relay.cut_off = true;
  world.client.sends().waits(120 * minute_ms).is_on("send");
  CHECK_FALSE(world.device.left);
  world.relay.cut_off = false;
  world.client.presses(word("action.again")).sees(word("send.sent"));
  world.client.waits(3 * minute_ms + 100).is_on("idle").waits(minute_ms);
  CHECK(world.device.left);
}
