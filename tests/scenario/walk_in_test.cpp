// Beginning without a worker's link.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer;
using namespace foyer::scenario;
using record::Layer;

namespace {

struct Lobby {
  Agency agency{"Lantern House"};
  Link link;  // of somebody else
  FakeRelay relay;
  Device device;
  Client client;

  explicit Lobby(std::string_view by = "publisher")
      : link((agency.offer_walk_ins(by), agency.make_link())),
        relay(agency, link),
        device(relay),
        client(device, agency) {}

  Client& comes_in() {
    return client.opens_fragment("walk-in").is_on("welcome").presses("Start").waits(1).is_on("now");
  }
};

}  // namespace

SCENARIO("who comes without a link begins, signs and sends, and the record says so") {
  Lobby lobby;
  lobby.comes_in().comes_to("sign").signs_by_typing("Ada").sends().sees("Sent.");
  const auto report = open_turn(lobby.agency, lobby.relay, 0);
  REQUIRE(report.is_clients());
  CHECK(report.all_hold());
  CHECK(report.state(Layer::link) == record::State::not_applicable);
  CHECK(report.state(Layer::manifest) == record::State::ok);
  CHECK(report.document["linkId"].text() == lobby.relay.walk_in->link_id);
  CHECK(report.document["unit"]["id"].text() == lobby.relay.walk_in->link_id);
  CHECK(report.document["worker"]["name"].text() == "Ana Rivera");
}

SCENARIO("no code is asked for, and two people who begin share nothing") {
  Lobby lobby;
  lobby.comes_in();
  const std::string first = lobby.relay.walk_in->link_id;
  for (const std::string& line : lobby.relay.log) CHECK(line.find("/code") == std::string::npos);
  lobby.comes_in();
  CHECK(lobby.relay.walk_in->link_id != first);
}

SCENARIO("an agency that offers nothing without a link says how to get one") {
  World world;
  world.client.opens_fragment("walk-in").is_on("nolink");
  CHECK_FALSE(world.relay.walk_in);
}

SCENARIO("9 what another than a publisher offers is not begun") {
  for (const char* by : {"maker", "relay", "stranger"}) {
    Lobby lobby(by);
    lobby.client.opens_fragment("walk-in").presses("Start").waits(1).is_on("altered");
  }
}

SCENARIO("10 an offer that was changed on the way is not begun") {
  Lobby lobby;
  for (auto& [path, text] : lobby.relay.documents)
    if (path.starts_with("/v1/walk-in-manifests/")) text[text.find("LCSW")] ^= 1;
  lobby.client.opens_fragment("walk-in").is_on("altered");
}

SCENARIO("a relay that is busy is asked again, by the same person with the same order's keys") {
  Lobby lobby;
  lobby.relay.walk_ins_refused = 1;
  lobby.client.opens_fragment("walk-in").presses("Start").waits(1).sees(word("code.noAnswer"));
  lobby.client.presses("Start").waits(1).is_on("now");
}

SCENARIO("a walk-in leaves nothing on the device, even on one's own") {
  Lobby lobby;
  lobby.comes_in().says_own_device().says_who_and_where().waits(60'000);
  CHECK(lobby.device.drafts_written == 0);
  CHECK(lobby.device.rows.empty());
  CHECK(lobby.device.tab_text.empty());
}
