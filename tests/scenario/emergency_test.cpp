// A plan for an emergency, or a reasoned No to one; and what would make the help fit a life.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "word.h"

using namespace foyer::scenario;
using foyer::view::Kind;

namespace {

Client& comes_to_plan(World& world, const char* place = "Mississippi") {
  return world.client.comes_in(world.link)
      .says_own_device()
      .types("Full name", "Ada Canary Lane")
      .chooses(word("you.nowState"), place)
      .ticks("Or", {word("you.byPhone")})
      .presses("Continue")
      .is_on("emergency");
}

foyer::base::Json plan_of(World& world) {
  world.client.says_safe_ways().reads_all_cards().accepts_part().answers_rightly();
  world.client.chooses_for_all("Yes").signs_by_typing("Ada").sends().sees("Sent.");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  return duty_of(report)["emergency"];
}

}  // namespace

SCENARIO("N4c: the worker on duty finds local number, call-back and who may be told what") {
  World world;
  comes_to_plan(world).sees("911").sees("988").presses("Continue");
  world.client.sees_error("Type a number, or choose that you have none");
  world.client.types(word("emergency.callback"), "٦٠١-٥٥٥-٠١٩٩")
      .chooses(word("emergency.support"), "Yes")
      .presses("Continue")
      .sees_error(word("emergency.supportName.missing"))
      .types("Name of that person", "Bea")
      .presses("Continue")
      .sees_error("Choose what we may tell this person")
      .types("Phone number of that person", "６０１－５５５－０１１１")
      .types("Who this person is to you", "My sister")
      .chooses("What may we tell this person?", "Only where I am")
      .presses("Continue")
      .is_on("reach");
  const auto plan = plan_of(world);
  CHECK(plan["callback"].text() == "601-555-0199");
  CHECK(plan["localNumber"].text() == "911");
  CHECK(plan["supportName"].text() == "Bea");
  CHECK(plan["supportPhone"].text() == "601-555-0111");
  CHECK(plan["supportRelationship"].text() == "My sister");
  CHECK(plan["supportMayBeTold"].text() == "location");
}

SCENARIO("where nobody knows the local number, the person may name one, or the worker looks") {
  World world;
  comes_to_plan(world, "Another state or country").sees("Your worker will look it up with you");
  world.client.opens_card(word("emergency.numbers"))
      .types(word("emergency.localNumber"), "112")
      .ticks("Or", {word("emergency.noCallback")})
      .presses("Continue")
      .is_on("reach");
  const auto plan = plan_of(world);
  CHECK(plan["localNumber"].text() == "112");
  CHECK(plan["callback"].text() == "none");
  CHECK(open_stored(world).document_line.find(R"({"chosen":"worker","offered":"callback"})") !=
        std::string::npos);
}

SCENARIO("N4c: who wants no plan says why, and nothing else is asked") {
  World world;
  comes_to_plan(world).ticks("You can say no", {word("emergency.refuse.yes")});
  CHECK_FALSE(world.client.has(Kind::text_field, word("emergency.callback")));
  world.client.presses("Continue").sees_error("Write a few words");
  world.client.types("Why not?", "I would rather not say").presses("Continue").is_on("reach");
  const auto plan = plan_of(world);
  CHECK(foyer::base::to_jcs(plan) == R"({"refusedBecause":"I would rather not say"})");
}

SCENARIO("R-A3: a visit in the same room needs no plan, a call from next door does") {
  World room([](Link& link) { link.private_manifest.mode = "in-person"; });
  room.client.comes_in(room.link).says_own_device().types("Full name", "Ada").presses("Continue");
  room.client.is_on("reach");
  World next_door;
  comes_to_plan(next_door);
}

SCENARIO(
    "N9cul, N9env, N9eco, N9dis, N9lin, N9oth: what would make it work is asked by factor, kept "
    "apart, and may all be skipped") {
  World world;
  world.client.comes_to_signing(world.link).presses("Back").is_on("needs");
  SECTION("said") {
    for (const char* card : {"needs.title.place", "needs.title.money", "needs.comm"})
      world.client.opens_card(word(card));
    world.client.ticks("Where you live", {"I share a room or a home", "It is loud where I am"})
        .types(word("needs.more", {word("needs.title.money")}), "My phone is shared with Bea.")
        .ticks(word("needs.comm"), {"Slowly", "Write it down for me"})
        .presses("Continue")
        .sees("I share a room or a home; It is loud where I am");
    world.client.signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_stored(world);
    REQUIRE(report.all_hold());
    CHECK(foyer::base::to_jcs(report.document["needs"]) ==
          R"([{"factor":"place","said":"I share a room or a home; It is loud where I am"},)"
          R"({"factor":"money","said":"My phone is shared with Bea."}])");
    CHECK(foyer::base::to_jcs(report.document["commPrefs"]) == R"(["slowly","written"])");
  }
  SECTION("each by itself") {
    std::string all;
    for (const char* factor : {"culture", "place", "money", "disability", "language", "other"}) {
      const std::string said = std::string("My own word about ") + factor;
      const std::string title = word(std::string("needs.title.") + factor);
      world.client.opens_card(title).types(word("needs.more", {title}), said);
      all += (all.empty() ? "" : ",") + std::string(R"({"factor":")") + factor + R"(","said":")" +
             said + R"("})";
    }
    world.client.presses("Continue").signs_by_typing("Ada").sends().sees("Sent.");
    CHECK(foyer::base::to_jcs(open_stored(world).document["needs"]) == "[" + all + "]");
  }
  SECTION("skipped") {
    world.client.presses("Continue").signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_stored(world);
    CHECK(report.document["needs"].items().empty());
    CHECK_FALSE(report.document.has("commPrefs"));
  }
  SECTION("too long to send is said where it stands, and kept") {
    world.client.opens_card("Language");
    world.client.types("In your own words: Language", std::string(8500, 'a'));
    world.client.closes_card("Language").presses("Continue");
    world.client.is_on("needs").sees_error("This is longer than we can take");
  }
}
