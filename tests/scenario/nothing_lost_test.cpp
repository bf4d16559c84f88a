// Nothing lost, nothing left: drafts, the outbox, bad networks, Back and Leave.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;
using foyer::view::Node;

namespace {

bool has_row(const World& world, std::string_view prefix) {
  for (const auto& [name, bytes] : world.device.rows)
    if (name.starts_with(prefix)) return true;
  return false;
}

// Every field, choice and mark of the page with what is in it.
void collect(const std::vector<Node>& nodes, std::string& out) {
  for (const Node& node : nodes) {
    if (node.kind == Kind::text_field || node.kind == Kind::text_area || node.kind == Kind::mark)
      out += node.label + "=" + node.value + "\n";
    if (node.kind == Kind::option) out += node.label + (node.checked ? "=yes\n" : "=no\n");
    collect(node.children, out);
  }
}
std::string answers_on(const World& world) {
  std::string out;
  collect(world.client.view().nodes, out);
  return out;
}

}  // namespace

SCENARIO("at most two seconds of typing are unkept on an own device, sealed") {
  World world;
  world.client.comes_in(world.link).says_own_device();
  world.client.types("Full name", "Ada Canary Lane").waits(2000);
  REQUIRE(has_row(world, "draft."));
  for (const auto& [name, bytes] : world.device.rows)
    CHECK(foyer::base::to_text(bytes).find("Canary") == std::string::npos);
}

SCENARIO("a closed tab goes on where it stopped, with link and code") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().waits(2000);
  world.device.close_tab();
  world.client.opens(world.link).is_on("welcome").does_not_see("Canary").presses("Start");
  world.client.types("Code", world.link.code)
      .presses("Continue")
      .is_on("reach")
      .sees("Your answers were kept on this device")
      .presses("Back")
      .presses("Back")
      .is_on("you");
  CHECK(world.client.node(Kind::text_field, "Full name").value == "Ada Canary Lane");
}

SCENARIO("a device that turns out to be shared loses its draft at once") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().waits(2000);
  REQUIRE(has_row(world, "draft."));
  while (world.client.view().screen != "now") world.client.presses("Back");
  world.client.chooses("Whose device is this?", word("now.device.shared")).waits(3000);
  CHECK_FALSE(has_row(world, "draft."));
  CHECK(world.device.tab_text.empty());
}

SCENARIO("a device that cannot keep anything says so, and the way goes on") {
  World world;
  world.device.keeps_rows = false;
  world.client.comes_in(world.link).says_own_device().types("Full name", "Ada").waits(2000);
  world.client.sees("This device could not keep your answers");
  world.client.says_who_and_where().is_on("reach");
}

SCENARIO("offline while sending: kept, retried, and sent only once the receipt is there") {
  World world;
  world.client.comes_to_signing(world.link);
  world.relay.cut_off = true;
  world.client.signs_by_typing("Ada")
      .sends()
      .waits(1000)
      .does_not_see("Sent.")
      .sees("We try again by ourselves.")
      .sees("Your locked answers are kept on this device");
  CHECK(has_row(world, "outbox."));
  CHECK_FALSE(has_row(world, "draft."));

  SECTION("the network comes back") {
    world.relay.cut_off = false;
    world.device.tell(foyer::intake::Online{true});
    world.client.sees("Sent.");
    CHECK(open_stored(world).all_hold());
    CHECK(world.device.rows.empty());
    CHECK(world.device.tab_text == "sent");
  }
  SECTION("nobody tells that the network is back") {
    world.relay.cut_off = false;
    world.client.waits(10 * 60'000).sees("Sent.");
  }
  SECTION("the tab is killed, and the device opened again") {
    world.device.close_tab();
    world.relay.cut_off = false;
    world.client.opens_fragment("").waits(1000).sees("was sent just now");
    CHECK(open_stored(world).all_hold());
    CHECK(world.device.rows.empty());
  }
  SECTION("the link itself is opened again before it was sent") {
    world.device.close_tab();
    world.relay.cut_off = false;
    world.client.opens(world.link).waits(1000).is_on("committed");
    CHECK(open_stored(world).all_hold());
  }
  SECTION("the locked file is saved for the worker") {
    world.client.presses("Save the locked file for my worker");
    CHECK(world.device.saved_files.size() == 1);
  }
  SECTION("leaving wipes the unsent one too, as was said") {
    world.client.sees("Leave now would wipe them").presses("Leave now");
    CHECK(world.device.rows.empty());
  }
}

SCENARIO("a shared device keeps nothing while it cannot send, and says: stay") {
  World world;
  world.client.comes_in(world.link)
      .chooses("Whose device is this?", word("now.device.shared"))
      .presses("Continue")
      .takes_the_screen()
      .says_who_and_where()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly()
      .chooses_for_all("Yes")
      .signs_by_typing("Ada");
  world.relay.cut_off = true;
  world.client.sends().waits(1000).sees("Please keep this page open");
  CHECK(world.device.rows.empty());
  world.relay.cut_off = false;
  world.client.waits(10 * 60'000).sees("Sent.");
}

SCENARIO("lost answers never become lost or doubled submissions") {
  for (int lost = 1; lost <= 4; ++lost) {
    World world;
    world.client.comes_to_signing(world.link).signs_by_typing("Ada");
    world.relay.lose_answers = lost;
    world.client.sends().waits(30 * 60'000).sees("Sent.");
    CHECK(world.relay.parts.size() == 2);
    CHECK(open_stored(world).all_hold());
  }
}

SCENARIO("a lost answer to the code costs nothing but another press") {
  World world;
  world.client.opens(world.link).presses("Start").types("Code", world.link.code);
  world.relay.lose_answers = 1;
  world.client.presses("Continue").is_on("code").sees("We could not reach the agency");
  world.client.presses("Continue").is_on("now");
}

SCENARIO("without a connection there is a page that tries again") {
  World world;
  world.relay.cut_off = true;
  world.client.opens(world.link).is_on("offline").presses("Try again").is_on("offline");
  world.relay.cut_off = false;
  world.client.presses("Try again").is_on("welcome");
}

SCENARIO("Back loses no answer on any screen") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada");
  std::vector<std::string> screens, said;
  while (world.client.has(Kind::button, "Back")) {
    screens.push_back(world.client.view().screen);
    said.push_back(answers_on(world));
    world.client.presses("Back");
  }
  world.client.is_on("welcome").presses("Start");
  for (auto i = screens.size(); i-- > 0;) {
    INFO(screens[i]);
    CHECK(world.client.view().screen == screens[i]);
    CHECK(answers_on(world) == said[i]);
    if (i > 0) world.client.presses("Continue");
  }
}

SCENARIO("an error clears nothing, and goes away when it is mended") {
  World world;
  world.client.comes_in(world.link).says_own_device().types("Full name", "Ada").presses("Continue");
  world.client.is_on("you").sees_error("Choose the state").sees_error("Type the address");
  CHECK(world.client.node(Kind::text_field, "Full name").value == "Ada");
  const int focus = world.client.view().focus_serial;
  world.client.chooses(word("you.nowState"), "Mississippi");
  CHECK(world.client.view().focus_serial == focus);
  CHECK(world.client.node(Kind::select, word("you.nowState")).error.empty());
  world.client.ticks("Or", {word("you.byPhone")});
  CHECK_FALSE(world.client.has(Kind::error_summary, "Some things are still missing"));
  world.client.presses("Continue").is_on("emergency");
}

SCENARIO("Leave wipes an own device too, at once") {
  World world;
  world.client.comes_to_signing(world.link).waits(2000);
  REQUIRE_FALSE(world.device.rows.empty());
  world.client.presses("Leave now");
  CHECK(world.device.left);
  CHECK(world.device.rows.empty());
  CHECK(world.device.tab_text.empty());
  CHECK(world.client.view() == foyer::view::View{});
}
