// Several people sign for one unit: in turns at one device, or each at a device of her own. What
// the worker reads then is checked with the same join that she uses.

#include <catch2/catch_test_macros.hpp>

#include "base/secret.h"
#include "opened.h"
#include "record/unit.h"

using namespace foyer::scenario;
using foyer::record::Standing;
using foyer::record::UnitSubmission;
using foyer::view::Kind;

namespace {

const std::vector<std::string> three{"mother", "father", "member"};

void three_turns(Link& link) {
  link.private_manifest.unit_type = "family";
  link.private_manifest.required_signers = link.private_manifest.turns = three;
}

// One person of a family, whose name gives her away wherever it stays.
Client& fills_in(Client& client, const std::string& name) {
  client.is_on("now").chooses("Whose device is this?", word("now.device.shared"));
  client.presses("Continue").takes_the_screen();
  client.is_on("who").chooses("Who do we help?", word("who.unitType.family"));
  client.sees("More than one person signs this")
      .chooses(word("who.authority"), word("who.authority.self"));
  client.presses("Continue").is_on("you").types("Full name", name);
  client.chooses(word("you.nowState"), "Mississippi");
  client.types(word("you.nowAddress"), name + "'s house").presses("Continue");
  return client.plans_for_an_emergency()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly();
}

Client& signs(Client& client, const std::string& name, const char* choice) {
  fills_in(client, name).chooses_for_all(choice);
  if (client.view().screen == "refusal")
    return client.chooses("Choose a way that is safe for you", "The way that my worker uses now")
        .presses("Send this to my worker")
        .sees(word("send.sent.otherWay"))
        .does_not_see("take back");
  return client.signs_by_typing(name).sends().sees("Sent.");
}

UnitSubmission read(const foyer::record::Report& report) {
  REQUIRE(report.is_clients());
  return *foyer::record::read_unit_submission(report);
}

Standing standing(const foyer::record::UnitSigners& unit, std::string_view role) {
  REQUIRE(unit.find(role) != nullptr);
  return unit.find(role)->standing;
}

// Everything on the page, closed cards and hidden values included.
std::string all_of(const foyer::view::View& view) {
  return outline(view) + view.title + view.announce;
}

}  // namespace

SCENARIO("three people sign in turns at one device, and none sees another's answers") {
  World world(three_turns);
  Client& client = world.client;
  const std::vector<std::string> names{"Ada Canary Lane", "Ben Canary Hill", "Cy Canary Moor"};
  const char* choices[] = {"Yes", "I will decide later", "Yes"};
  client.comes_in(world.link);
  for (std::size_t turn = 0; turn < 3; ++turn) {
    INFO("turn " << turn);
    signs(client, names[turn], choices[turn]);
    CHECK(world.device.rows.empty());
    CHECK(world.device.tab_text == (turn < 2 ? "" : "sent"));
    CHECK(world.relay.seen.find("Canary") == std::string::npos);
    CHECK(client.has(Kind::button, "Wipe my answers and hand over") == (turn < 2));
    if (turn == 2) break;
    client.presses("Wipe my answers and hand over").is_on("handover");
    CHECK(all_of(client.view()).find("Canary") == std::string::npos);
    client.presses("I am the next person").is_on("now");
    for (int back = 0; back < 3 && client.has(Kind::button, "Back"); ++back) {
      CHECK(all_of(client.view()).find("Canary") == std::string::npos);
      client.presses("Back");
    }
    while (client.view().screen != "now")
      client.presses(client.view().screen == "welcome" ? "Start" : "Continue");
  }
  CHECK(world.relay.state == foyer::transfer::LinkState::committed);
  std::vector<UnitSubmission> unit;
  for (std::size_t turn = 0; turn < 3; ++turn) {
    const auto report = open_turn(world.agency, world.relay, turn);
    CHECK(report.all_hold());
    for (std::size_t other = 0; other < 3; ++other)
      CHECK((report.document_line.find(names[other]) != std::string::npos) == (other == turn));
    unit.push_back(read(report));
    CHECK(unit.back().role == three[turn]);
  }
  CHECK(who_signed(unit[0].unit_id, unit).everybody_signed());
}

SCENARIO("three people sign on three devices; one is late, and one refuses") {
  const Agency agency("Lantern House");
  std::vector<UnitSubmission> unit;
  std::string unit_id;
  const auto sign_alone = [&](const std::string& role, const std::string& name,
                              const char* choice) {
    const Link link = agency.make_link(
        [&](Link& made) {
          three_turns(made);
          made.private_manifest.turns = {role};
        },
        role);
    unit_id = link.private_manifest.unit_id;
    FakeRelay relay(agency, link);
    Device device(relay);
    Client client(device, agency);
    signs(client.comes_in(link), name, choice);
    CHECK_FALSE(client.has(Kind::button, "Wipe my answers and hand over"));
    unit.push_back(read(open_turn(agency, relay, 0)));
  };
  sign_alone("mother", "Ada Lane", "Yes");
  sign_alone("father", "Ben Hill", "No");
  {
    const auto now = who_signed(unit_id, unit);
    CHECK(standing(now, "mother") == Standing::present);
    CHECK(standing(now, "father") == Standing::refused);
    CHECK(standing(now, "member") == Standing::absent);
    CHECK_FALSE(now.everybody_signed());
  }
  sign_alone("member", "Cy Moor", "Yes");
  const auto now = who_signed(unit_id, unit);
  CHECK(now.strays.empty());
  CHECK(standing(now, "member") == Standing::present);
  CHECK(standing(now, "father") == Standing::refused);
  CHECK(unit[1].decisions.empty());
}

SCENARIO("a link is opened again between two turns, and goes on with the next person") {
  World world(three_turns);
  signs(world.client.comes_in(world.link), "Ada Canary Lane", "Yes");
  world.device.close_tab();
  world.client.comes_in(world.link);
  signs(world.client, "Ben Canary Hill", "Yes").presses("Wipe my answers and hand over");
  world.client.sees("A member of the group").presses("Leave now");
  CHECK(world.device.left);
  world.client.comes_in(world.link);
  signs(world.client, "Cy Canary Moor", "Yes");
  for (std::size_t turn = 0; turn < 3; ++turn)
    CHECK(read(open_turn(world.agency, world.relay, turn)).role == three[turn]);
  world.client.opens(world.link).is_on("committed");
}

SCENARIO("the next person is not called by the number that the worker gave her") {
  World world([](Link& link) {
    link.private_manifest.unit_type = "couple";
    link.private_manifest.turns = {"partner-1", "partner-2"};
    link.private_manifest.required_signers = link.private_manifest.turns;
  });
  Client& client = world.client;
  signs(client.comes_in(world.link), "Ada Canary Lane", "Yes").sees("sign: A partner.");
  client.presses("Wipe my answers and hand over").is_on("handover");
  client.sees("next person: A partner.").does_not_see("partner-2");
}

SCENARIO("the device is handed over only after the receipt") {
  World world(three_turns);
  fills_in(world.client.comes_in(world.link), "Ada Canary Lane").chooses_for_all("Yes");
  world.relay.cut_off = true;
  world.client.signs_by_typing("Ada Canary Lane").sends();
  CHECK_FALSE(world.client.has(Kind::button, "Wipe my answers and hand over"));
  world.relay.cut_off = false;
  world.client.waits(60'000).sees("Sent.");
  CHECK(world.client.has(Kind::button, "Wipe my answers and hand over"));
}

SCENARIO("an own device keeps one turn's sealed form, and the next person has her own turn") {
  World world(three_turns);
  world.client.comes_in(world.link)
      .says_own_device()
      .says_who_and_where()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly()
      .chooses_for_all("Yes");
  world.relay.cut_off = true;
  world.client.signs_by_typing("Ada").sends();
  CHECK(std::ranges::count_if(world.device.rows, [](const auto& row) {
          return row.first.starts_with("outbox.");
        }) == 1);
  world.device.close_tab();
  world.relay.cut_off = false;
  world.client.comes_in(world.link).does_not_see("Canary");
  CHECK(world.device.rows.empty());
  CHECK_FALSE(world.relay.turns[0].receipt.empty());
  signs(world.client, "Ben Canary Hill", "Yes");
  CHECK(read(open_turn(world.agency, world.relay, 1)).role == "father");
}
