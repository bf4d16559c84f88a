// S15: every way to sign counts the same, and none is made up by the page.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "record/unit.h"

using namespace foyer::scenario;
using foyer::record::Mark;
using foyer::record::Standing;

namespace {

Client& at_sign(World& world, const std::string& way) {
  return world.client.comes_to_signing(world.link).chooses("How do you want to sign?", way);
}

Mark sent_mark(World& world) {
  world.client.ticks("Do you agree?", {"Yes, I agree"}).sends().sees("Sent.");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  return report.marks.at(0);
}

Standing standing(const World& world) {
  const auto unit = foyer::record::read_unit_submission(open_stored(world));
  return foyer::record::who_signed(unit->unit_id, {*unit}).find("client")->standing;
}

}  // namespace

SCENARIO("a mark before a witness names the witness, who is somebody else") {
  World world;
  at_sign(world, word("sign.method.mark"));
  world.client.ticks("Do you agree?", {"Yes, I agree"}).presses("Sign");
  world.client.sees_error("Please make your mark").sees_error("Type who sees you make the mark");
  world.client.draws("Draw here")
      .types("Name of the person who sees you make the mark", "Ada Canary Lane")
      .types("Who is this person?", "nurse")
      .presses("Sign")
      .sees_error(word("sign.witness.same"));
  world.client.types("Name of the person who sees you make the mark", "Nora Bell");
  const Mark mark = sent_mark(world);
  CHECK(mark.method == Mark::Method::mark);
  CHECK(mark.witness.name == "Nora Bell");
  CHECK(mark.witness.role == "nurse");
  CHECK(standing(world) == Standing::present);
}

SCENARIO("spoken with the worker: no ink is made up, and the rows wait for the worker") {
  World world;
  at_sign(world, word("sign.method.spoken")).sees("Your worker reads this to you");
  const Mark mark = sent_mark(world);
  CHECK(mark.method == Mark::Method::spoken);
  CHECK(mark.name.empty());
  CHECK(mark.strokes.list.empty());
  CHECK(standing(world) == Standing::pending);
}

SCENARIO("on paper: the page sends the form, and the rows wait for the paper") {
  World world;
  at_sign(world, word("sign.method.paper")).sees("We give or mail you this on paper");
  CHECK(sent_mark(world).method == Mark::Method::paper);
  CHECK(standing(world) == Standing::pending);
}

SCENARIO("a name typed before does not go along with another way") {
  World world;
  at_sign(world, "I type my name").types("Your name", "Ada Canary Lane");
  world.client.chooses("How do you want to sign?", word("sign.method.spoken"));
  CHECK(sent_mark(world).name.empty());
}

SCENARIO("every way needs the intent") {
  for (const std::string& way :
       {std::string("I type my name"), word("sign.method.drawn"), word("sign.method.mark"),
        word("sign.method.spoken"), word("sign.method.paper")}) {
    World world;
    at_sign(world, way).presses("Sign").is_on("sign").sees_error("Choose Yes if you agree");
  }
}
