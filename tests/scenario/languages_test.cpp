// The same page in other words: nothing else changes, and what was shown is told in its language.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Direction;
using foyer::view::Kind;
using foyer::view::make_key;

namespace {

std::string arabic(std::string_view key) {
  return word(key, {}, "ar");
}

Client& speaks_arabic(Client& client) {
  client.presses("Language").chooses("Which language do you want to read?", "العربية");
  return client.presses(arabic("action.close"));
}

}  // namespace

SCENARIO("a change of language keeps keys, answers and place") {
  World world;
  world.client.comes_in(world.link).says_own_device().types("Full name", "Ada");
  const auto before = world.client.view();
  speaks_arabic(world.client).is_on("you");
  const auto& after = world.client.view();
  CHECK(after.lang == "ar");
  CHECK(after.direction == Direction::rtl);
  CHECK(find(after, make_key("you", "legalName"))->value == "Ada");
  REQUIRE(after.nodes.size() == before.nodes.size());
  for (std::size_t i = 0; i < after.nodes.size(); ++i)
    CHECK(after.nodes[i].key == before.nodes[i].key);
}

SCENARIO("a state has its name in the person's language") {
  World world;
  world.client.comes_in(world.link).says_own_device();
  speaks_arabic(world.client);
  const auto& states = world.client.node(Kind::select, arabic("you.nowState")).children;
  REQUIRE(states.size() > 2);
  CHECK(states[0].label == arabic("state.US-MS"));
  CHECK(states[1].label == arabic("state.US-AL"));
  CHECK(states.back().label == arabic("you.otherState"));
}

SCENARIO("a browser that wishes for an offered language gets it; another gets the first") {
  World world;
  world.device.wishes = {"fr-FR", "ar-EG", "en"};
  world.client.opens(world.link);
  CHECK(world.client.view().lang == "ar");
  world.device.wishes = {"fr-FR"};
  world.client.opens(world.link);
  CHECK(world.client.view().lang == "en");
}

SCENARIO("a language that cannot be loaded leaves everything as it was") {
  World world([](Link& link) { link.public_manifest.languages = {"en", "eo"}; });
  world.client.comes_in(world.link).presses("Language");
  world.client.chooses("Which language do you want to read?", "eo");
  world.client.sees("The other language could not be loaded");
  CHECK(world.client.view().lang == "en");
}

SCENARIO("an intake in Arabic is recorded in the words that were read") {
  World world;
  world.device.wishes = {"ar"};
  world.device.words_file = "assets/words/ar.json";
  world.client.opens(world.link).presses(arabic("action.start"));
  world.client.types(arabic("code.label.digits"), world.link.code);
  world.client.presses(arabic("action.continue")).is_on("now").presses(arabic("frame.language"));
  world.client.chooses(arabic("language.choose"), "English");
  world.client.presses("Go back to the form").says_own_device().says_who_and_where();
  world.client.says_safe_ways().reads_all_cards().accepts_part().answers_rightly();
  world.client.chooses_for_all("Yes").signs_by_typing("Ada").sends().sees("Sent.");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  CHECK(report.document["shown"].items().front()["lang"].text() == "ar");
  CHECK(report.document["shown"].items().back()["lang"].text() == "en");
}

SCENARIO("a page that the browser translated is told to the worker, and to the client") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.device.tell(foyer::intake::Translated{});
  world.client.sees("Ask us for an interpreter before you sign");
  world.client.reads_all_cards().accepts_part().answers_rightly().chooses_for_all("Yes");
  world.client.signs_by_typing("Ada").sends();
  CHECK(open_stored(world).document_line.find("\"altered\":true") != std::string::npos);
}
