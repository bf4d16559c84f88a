// What the agency writes is said as it is written, whatever it is.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;

namespace {

void write_text(foyer::base::Json& body, const char* id, const char* text) {
  body.member("texts").member("en").set(id, text);
}

// The client on the screen of the policies, with this text as the first of them.
Client reads_policy(Agency& agency, Device& device, const Link& link) {
  Client client(device, agency);
  client.comes_in(link).says_own_device().says_who_and_where().says_safe_ways();
  client.is_on("technology");
  return client;
}

}  // namespace

SCENARIO("paragraphs and lists of a statement become paragraphs and lists") {
  Agency agency("Lantern House");
  agency.publish([](foyer::base::Json& body) {
    write_text(body, "policy.deliver", "First:\n- one\n- **two**\nthen this.\n\nAnd that.");
  });
  const Link link = agency.make_link();
  FakeRelay relay(agency, link);
  Device device(relay);
  const Client client = reads_policy(agency, device, link);
  const auto& nodes = client.view().nodes;
  const auto first = std::ranges::find(nodes, "First:", &foyer::view::Node::label);
  REQUIRE(nodes.end() - first >= 4);
  REQUIRE(first[1].kind == Kind::list);
  REQUIRE(first[1].children.size() == 2);
  CHECK(first[1].children[1].label == "**two**");
  CHECK(first[2].label == "then this.");
  CHECK(first[3].label == "And that.");
}

SCENARIO("57: mark-up of other languages in an agency's text stays text") {
  Agency agency("Lantern House");
  const char* hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) {0} {1}";
  agency.publish([&](foyer::base::Json& body) { write_text(body, "policy.deliver", hostile); });
  const Link link = agency.make_link();
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client = reads_policy(agency, device, link);
  client.sees(hostile);
  for (const auto& node : client.view().nodes)
    if (node.kind == Kind::link) CHECK(node.value.starts_with("tel:"));
}

SCENARIO("a pack that is no draft drops the draft label only when the words are reviewed too") {
  Agency agency("Lantern House");
  agency.publish([](foyer::base::Json& body) { body.set("draft", false); });
  const Link link = agency.make_link();
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client(device, agency);
  client.comes_in(link).sees(word("frame.draft"));
}

SCENARIO("a policy about what was not declared is not told") {
  const auto declares = [](const char* service, const char* channel) {
    return World([=](Link& link) {
      link.private_manifest.services = {service};
      link.private_manifest.channels = {{channel, {}}};
    });
  };
  World text = declares("services", "text");
  const foyer::pack::Pack pack = foyer::pack::open_pack(text.agency.pack())->pack;
  const std::string paying(pack.text("policy.pay", "en"));
  const std::string recording(pack.text("policy.recording", "en"));
  text.client.comes_in(text.link).comes_to("technology");
  text.client.does_not_see(paying).does_not_see(recording);
  World paid = declares("payment", "text");
  paid.client.comes_in(paid.link).comes_to("technology").sees(paying).does_not_see(recording);
  World video = declares("services", "video");
  video.client.comes_in(video.link).comes_to("technology").sees(recording).does_not_see(paying);
}

SCENARIO("who is not sure is told again and asked again, like who understood something else") {
  World world;
  world.client.comes_in(world.link).comes_to("check");
  const auto asked = [&] {
    const auto& nodes = world.client.view().nodes;
    return std::ranges::find(nodes, Kind::choice, &foyer::view::Node::kind)->label;
  };
  const std::string question = asked();
  world.client.chooses(question, "I am not sure").presses("This is my answer");
  world.client.sees("Read it again").does_not_see("Then we explained it well");
  CHECK(asked() != question);
  world.client.answers(true).sees("Then we explained it well");
}
