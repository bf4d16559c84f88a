// A language is one file of words, one of the pack's texts and one line of the pack: with them
// everything speaks it, and what it lacks is English that says so.

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "files.h"
#include "made_up.h"
#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Direction;
using foyer::view::Node;
using foyer::view::Tongue;

namespace {

bool everything(std::string_view) {
  return true;
}
// What a translator had time for.
bool every_other(std::string_view key) {
  return key.size() % 2 == 0;
}

struct Abroad {
  World world;
  std::set<std::string> screens;

  explicit Abroad(bool (*keep)(std::string_view))
      : world(Published{[keep](foyer::base::Json& body) { add_made_up(body, keep); }}) {
    world.device.more_words[std::string(made_up_tag)] = made_up_words(keep);
    world.device.wishes = {std::string(made_up_tag)};
    world.device.reads = [](const foyer::view::View& view) { return understood(view); };
  }

  // Everything that stands on each page on the way to the end.
  void walks(const std::function<void(const Node&)>& look) {
    world.device.watched = [this, look](const Device::What&) {
      screens.insert(world.device.page().screen);
      visit(world.device.page().nodes, look);
    };
    world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends().sees("Sent.");
  }

 private:
  static void visit(const std::vector<Node>& nodes, const std::function<void(const Node&)>& look) {
    for (const Node& node : nodes) {
      look(node);
      visit(node.children, look);
    }
  }
};

// Names of people, places, offices and languages are nobody's to translate.
std::set<std::string> all_names() {
  std::set<std::string> out{"Lantern House", "Ana Rivera"};
  const auto body = *foyer::base::parse_json(read_file("assets/packs/default/pack.json"));
  const auto take = [&](const foyer::base::Json& list) {
    for (const auto& one : list.items()) out.emplace(one["name"].text());
  };
  take(body["languages"]);
  take(body["jurisdictions"]);
  take(body["agency"]["complaints"]);
  for (const auto& state : body["jurisdictions"].items()) take(state["boards"]);
  return out;
}

bool is_name(const std::string& text) {
  static const std::set<std::string> names = all_names();
  return names.contains(understood(text));
}

}  // namespace

SCENARIO("a new language speaks on every screen, from right to left if it does") {
  Abroad abroad(everything);
  std::set<std::string> english;
  abroad.walks([&](const Node& node) {
    for (const std::string* text : {&node.label, &node.hint, &node.error})
      if (is_english(*text) && !is_name(*text)) english.insert(*text);
  });
  for (const std::string& text : english) UNSCOPED_INFO(text);
  CHECK(english.empty());
  CHECK(abroad.screens.size() > 12);
  CHECK(abroad.world.device.page().direction == Direction::rtl);
  const auto report = open_stored(abroad.world);
  REQUIRE(report.all_hold());
  // The first page is there before its language is: the link says which ones there are.
  for (const auto& shown : report.document["shown"].items())
    CHECK((shown["lang"].text() == made_up_tag || shown["id"].text() == "gathering.notice"));
}

SCENARIO("what a language lacks is English, and says of itself that it is") {
  Abroad abroad(every_other);
  const Tongue english{"en", Direction::ltr};
  std::set<std::string> unmarked, mismarked;
  int marked = 0;
  const auto look = [&](const std::string& text, const Tongue& in) {
    const bool lacking = is_english(text) && !is_name(text);
    if (lacking && in != english) unmarked.insert(text);
    if (lacking) ++marked;
    if (is_made_up(text) && !in.lang.empty()) mismarked.insert(text);
  };
  abroad.walks([&](const Node& node) {
    look(node.label, node.label_in);
    look(node.hint, node.hint_in);
    look(node.error, node.error_in);
  });
  for (const std::string& text : unmarked) UNSCOPED_INFO("unmarked: " << text);
  for (const std::string& text : mismarked) UNSCOPED_INFO("mismarked: " << text);
  CHECK(unmarked.empty());
  CHECK(mismarked.empty());
  CHECK(marked > 100);
  std::set<std::string> langs;
  const auto report = open_stored(abroad.world);
  REQUIRE(report.all_hold());
  for (const auto& shown : report.document["shown"].items()) langs.emplace(shown["lang"].text());
  CHECK(langs == std::set<std::string>{"en", std::string(made_up_tag)});
}
