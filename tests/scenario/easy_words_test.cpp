// Easier words: each statement once more, for who chose so; the record says which were read.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "base/hash.h"
#include "opened.h"
#include "pack/pack.h"

using namespace foyer::scenario;
using foyer::view::Kind;

namespace {

Client& wants_words(World& world, const char* which, const char* lang = "en") {
  world.client.presses(word("frame.display", {}, lang));
  world.client.chooses(word("display.easy", {}, lang), word(which, {}, lang));
  return world.client.presses(word("action.close", {}, lang));
}

foyer::pack::Pack pack_of(const World& world) {
  return foyer::pack::open_pack(world.agency.pack())->pack;
}

std::string text(const World& world, std::string_view id) {
  return std::string(pack_of(world).text(id, "en"));
}

}  // namespace

SCENARIO("whoever chose easier words reads each statement in them, and gets the others back") {
  World world;
  world.client.comes_in(world.link).says_own_device().is_on("you");
  const std::string usual = text(world, "notice.identity");
  const std::string easy = text(world, "notice.identity.easy");
  REQUIRE(usual != easy);
  world.client.sees(usual).does_not_see(easy);
  wants_words(world, "display.easy.yes").sees(easy).does_not_see(usual);
  wants_words(world, "display.easy.no").sees(usual).does_not_see(easy);
}

SCENARIO("the record holds the very words of each level that was read, and says which it was") {
  World world;
  world.client.comes_in(world.link).says_own_device();
  wants_words(world, "display.easy.yes").is_on("you");
  wants_words(world, "display.easy.no").comes_to("sign").signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  REQUIRE(report.is_clients());
  CHECK(report.state(foyer::record::Layer::shown) == foyer::record::State::ok);
  std::set<std::string> levels;
  for (const auto& one : report.document["shown"].items()) {
    const std::string id(one["id"].text());
    if (!id.starts_with("notice.identity")) continue;
    const bool easy = one["level"].text() == "easy";
    CHECK(one["text"].text() == text(world, easy ? id + ".easy" : id));
    CHECK(one["sha256"].text() ==
          foyer::base::hash_name(foyer::base::as_bytes(one["text"].text())));
    levels.emplace(one["level"].text());
  }
  CHECK(levels == std::set<std::string>{"", "easy"});
}

SCENARIO("a pack without easier words offers none") {
  World world(Published{[](foyer::base::Json& body) {
    foyer::base::Json plain = foyer::base::Json::array();
    for (const auto& statement : body["statements"].items()) {
      foyer::base::Json one = foyer::base::Json::object();
      for (const auto& [name, value] : statement.members())
        if (name != "easy") one.set(name, value);
      plain.push(std::move(one));
    }
    body.set("statements", std::move(plain));
  }});
  world.client.comes_in(world.link).says_own_device().presses(word("frame.display"));
  CHECK_FALSE(world.client.has(Kind::choice, word("display.easy")));
}
