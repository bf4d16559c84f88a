// What stands in closed cards: why each thing is asked, and what only some people need. Nothing
// that was said there, or is missing there, is hidden by it.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;
using foyer::view::Node;

namespace {

bool is_asked(const Node& node) {
  switch (node.kind) {
    case Kind::choice:
    case Kind::select:
    case Kind::text_field:
    case Kind::text_area:
    case Kind::date_field:
    case Kind::mark:
      return node.label != word("you.addressToo");  // the other half of the field above it
    default:
      return false;
  }
}

void collect(const std::vector<Node>& nodes, std::vector<std::string>& asked) {
  for (const Node& node : nodes) {
    if (is_asked(node)) asked.push_back(node.label);
    collect(node.children, asked);
  }
}

bool says_why(const Node& card, const std::string& label) {
  const auto row = std::ranges::find(card.children, label, &Node::label);
  const auto reason = std::find_if(row, card.children.end(), [](const Node& one) {
    return one.variant != foyer::view::Variant::shared;
  });
  return reason != card.children.end() && !reason->value.empty();
}

void check_purposes(const Client& client) {
  INFO(outline(client.view()));
  const Node& card = client.node(Kind::card, word("frame.why"));
  CHECK_FALSE(card.open);
  std::vector<std::string> asked;
  collect(client.view().nodes, asked);
  CHECK_FALSE(asked.empty());
  for (const std::string& label : asked) {
    INFO(label);
    CHECK(says_why(card, label));
  }
}

}  // namespace

SCENARIO("N6a: each thing that is asked says why, on its screen and on request") {
  World world;
  world.client.opens(world.link).presses("Start").is_on("code");
  check_purposes(world.client);
  world.client.types("Code", world.link.code).presses("Continue");
  for (const char* screen :
       {"now", "papers", "who", "you", "emergency", "reach", "device", "part", "needs", "sign"}) {
    world.client.comes_to(screen);
    check_purposes(world.client);
  }
  world.client.signs_by_typing("Ada").presses("Sign").is_on("send");
  check_purposes(world.client);
}

SCENARIO("why something is asked is not shown before anybody wants to know") {
  World world;
  world.client.comes_in(world.link).comes_to("you");
  const std::string why = "To know whose choices these are.";
  world.client.does_not_see(why).opens_card(word("frame.why")).sees(why);
}

SCENARIO("a closed card says that it holds an answer") {
  World world;
  world.client.comes_in(world.link).comes_to("emergency");
  const std::string card = word("emergency.numbers");
  world.client.opens_card(card).closes_card(card);
  world.client.opens_card(card).types(word("emergency.localNumber"), "112").closes_card(card);
  CHECK(world.client.has(Kind::card, word("card.answered", {card})));
  world.client.opens_card(word("card.answered", {card}));
  CHECK(world.client.has(Kind::card, card));
}

SCENARIO("a card says that it was read, unless there is nothing but questions in it") {
  World world;
  Client& client = world.client;
  client.comes_in(world.link).comes_to("risks");
  CHECK_FALSE(client.node(Kind::card, "Video calls").seen);
  CHECK(client.opens_card("Video calls").node(Kind::card, "Video calls").seen);
  client.comes_to("needs");
  const std::string place = word("needs.title.place");
  CHECK_FALSE(client.opens_card(place).node(Kind::card, place).seen);
  CHECK_FALSE(client.opens_card(word("frame.why")).node(Kind::card, word("frame.why")).seen);
}

SCENARIO("what stands in the way opens the card that it is in") {
  World world;
  world.client.comes_in(world.link).comes_to("who");
  world.client.chooses("Who do we help?", "One person")
      .chooses(word("who.authority"), word("who.authority.self"))
      .opens_card(word("who.help"))
      .chooses(word("who.with"), word("who.with.helper"))
      .closes_card(word("who.help"));
  CHECK_FALSE(world.client.has(Kind::text_field, word("who.helper")));
  world.client.presses("Continue").is_on("who").sees_error(word("who.helper.missing"));
  world.client.types(word("who.helper"), "Mateo").presses("Continue").is_on("you");
}

SCENARIO("a phone number that was given once is offered again, and may be another one") {
  World world;
  world.client.comes_in(world.link).comes_to("reach");
  const std::string number = word("reach.number", {"Text messages"});
  world.client.chooses(word("reach.safe", {"Text messages"}), "No");
  CHECK_FALSE(world.client.has(Kind::text_field, number));
  world.client.chooses(word("reach.safe", {"Text messages"}), "Yes");
  CHECK(world.client.node(Kind::text_field, number).value == "601-555-0199");
  world.client.types(number, "601-555-0188");
  world.client.chooses(word("reach.safe", {"Text messages"}), word("reach.ask"));
  CHECK(world.client.node(Kind::text_field, number).value == "601-555-0188");
}

SCENARIO("all cards open at once, close at once, and still count as read") {
  World world;
  world.client.comes_in(world.link).comes_to("risks");
  const std::string risk = "People near you may see or hear.";
  world.client.presses(word("cards.openAll")).sees(risk).presses(word("cards.closeAll"));
  CHECK_FALSE(world.client.node(Kind::card, "Video calls").open);
  world.client.opens_card("Video calls").sees(risk);
  CHECK(world.client.has(Kind::button, word("cards.openAll")));
  world.client.presses("Continue").is_on("part");
}

SCENARIO("the word that tells that it is not safe is not shown again") {
  World world;
  Client& client = world.client;
  client.comes_in(world.link).comes_to("reach").opens_card(word("reach.manner"));
  client.types(word("reach.safeWord"), "pumpernickel").comes_to("sign");
  client.sees(word("reach.safeWord.given"));
  CHECK(outline(client.view()).find("pumpernickel") == std::string::npos);
  client.signs_by_typing("Ada").sends_with_way("583920").sees("Sent.");
  client.opens_card(word("send.copy.show")).sees(word("reach.safeWord.given"));
  CHECK(outline(client.view()).find("pumpernickel") == std::string::npos);
}
