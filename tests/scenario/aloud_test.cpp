// Reading aloud: what is read, in which order, by whose voice, and what ends it.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::intake::Read;
using foyer::view::Kind;

namespace {

const std::map<std::string, std::string> english{{"en", "device"}};

Client& wants_it(World& world) {
  world.client.presses(word("frame.display"));
  world.client.chooses(word("display.aloud"), word("display.aloud.on"));
  return world.client.presses(word("action.close"));
}

// On the first screen, where this device has voices as they are given.
Client& begins(World& world, const std::map<std::string, std::string>& voices) {
  world.device.voices = voices;
  world.client.opens(world.link);
  return wants_it(world);
}

std::vector<std::string> texts(const Device& device) {
  std::vector<std::string> out;
  for (const auto& one : device.being_read) out.push_back(one.text);
  return out;
}

bool reads(const Device& device, const std::string& text) {
  return std::ranges::any_of(device.being_read,
                             [&](const auto& one) { return one.text.contains(text); });
}

// As if somebody had read each statement out in English.
void record_all(foyer::base::Json& body, const std::string& file) {
  using foyer::base::Json;
  Json recorded = Json::array();
  for (const Json& statement : body["statements"].items()) {
    Json one = statement;
    one.set("audio", Json::object().set("en", Json::object().set("file", file)));
    recorded.push(std::move(one));
  }
  body.set("statements", std::move(recorded));
}

}  // namespace

SCENARIO("the page is read in its order, sentence by sentence, and never by itself") {
  World world;
  begins(world, english);
  CHECK(world.device.being_read.empty());
  world.client.presses(word("aloud.read"));
  const auto read = texts(world.device);
  REQUIRE(read.size() > 5);
  CHECK(read.front() == world.client.view().title.substr(0, read.front().size()));
  CHECK(reads(world.device, word("action.start")));
  for (const char* of_the_bar : {"frame.leave", "frame.language", "aloud.stop", "aloud.faster"})
    CHECK(std::ranges::count(read, word(of_the_bar)) == 0);
  const auto place = [&](const std::string& text) {
    return std::ranges::find_if(read, [&](const std::string& one) { return text.contains(one); });
  };
  CHECK(place(word("welcome.time")) < place(word("welcome.leave")));
  for (const auto& one : world.device.being_read) CHECK(one.lang == "en");
}

SCENARIO("what is typed is not read, and neither is what lies in a closed card") {
  World world;
  world.device.voices = english;
  world.client.comes_in(world.link).says_own_device().types("Full name", "Adamantina");
  wants_it(world).presses(word("aloud.read"));
  CHECK(reads(world.device, "Full name"));
  CHECK(reads(world.device, word("frame.why")));
  CHECK_FALSE(reads(world.device, "Adamantina"));
  const auto why = world.client.node(Kind::card, word("frame.why")).children.front().value;
  CHECK_FALSE(reads(world.device, why.substr(0, 20)));
}

SCENARIO("without a voice of its own the device is not asked to speak, and the page says why") {
  World world;
  for (const auto& [where, why] :
       {std::pair{"none", "aloud.none"}, {"elsewhere", "aloud.elsewhere"}}) {
    world.device.voices = {{"en", where}};
    world.client.opens(world.link).presses(word("frame.display"));
    CHECK(world.client.can_see(word(why)));
    CHECK_FALSE(world.client.has(Kind::choice, word("display.aloud")));
    CHECK_FALSE(world.client.has(Kind::button, word("aloud.read")));
  }
}

SCENARIO("a change to a language without a voice stops it and says so") {
  World world;
  begins(world, english).presses(word("aloud.read"));
  REQUIRE_FALSE(world.device.being_read.empty());
  world.client.presses(word("frame.language"));
  CHECK(world.device.being_read.empty());
  world.client.chooses("Which language do you want to read?", "العربية");
  CHECK(world.client.can_see(word("aloud.none", {}, "ar")));
  CHECK_FALSE(world.client.has(Kind::button, word("aloud.read", {}, "ar")));
}

SCENARIO("whatever leads away from the page stops it") {
  World world;
  begins(world, english);
  for (const char* away : {"action.start", "frame.back", "frame.help", "action.close",
                           "frame.display", "aloud.stop"}) {
    CAPTURE(away);
    const bool stopped = std::string_view(away) == "aloud.stop";
    if (stopped) world.client.presses(word("action.close"));
    world.client.presses(word("aloud.read"));
    REQUIRE_FALSE(world.device.being_read.empty());
    world.client.presses(word(away));
    CHECK(world.device.being_read.empty());
  }
}

SCENARIO("after a stop it goes on where it was, also when a card was opened above") {
  World world;
  begins(world, english).presses(word("aloud.read"));
  const auto all = texts(world.device);
  world.device.reads_sentences(static_cast<int>(all.size()) - 2);
  world.client.presses(word("aloud.stop")).opens_card(word("welcome.real"));
  world.client.presses(word("aloud.goOn"));
  CHECK(texts(world.device) == std::vector(all.end() - 2, all.end()));
}

SCENARIO("its speed has a least and a most, and a change of it repeats the sentence") {
  World world;
  begins(world, english).presses(word("aloud.read"));
  const auto all = texts(world.device);
  world.device.reads_sentences(2);
  CHECK(world.device.read_percent == 100);
  world.client.presses(word("aloud.faster"));
  CHECK(world.device.read_percent == 125);
  CHECK(texts(world.device) == std::vector(all.begin() + 2, all.end()));
  for (int i = 0; i < 9; ++i) world.client.presses(word("aloud.faster"));
  CHECK(world.device.read_percent == 200);
  CHECK(world.client.node(Kind::button, word("aloud.faster")).disabled);
  world.client.presses(word("aloud.stop"));
  for (int i = 0; i < 9; ++i) world.client.presses(word("aloud.slower"));
  world.client.presses(word("aloud.goOn"));
  CHECK(world.device.read_percent == 50);
}

SCENARIO("that others can hear it is said before the first word, and again to the next person") {
  World world;
  world.device.voices = english;
  world.client.opens(world.link).presses(word("frame.display"));
  CHECK(world.client.can_see(word("display.aloud.hint")));
  world.client.chooses(word("display.aloud"), word("display.aloud.on"));
  world.client.presses(word("action.close"));
  CHECK(world.client.can_see(word("aloud.others")));
  world.client.presses(word("aloud.read"));
  CHECK_FALSE(world.client.can_see(word("aloud.others")));
}

SCENARIO("the record says of a statement that it was heard when it was read to the end") {
  for (const bool to_the_end : {true, false}) {
    World world;
    world.device.voices = english;
    world.client.comes_in(world.link).says_own_device().is_on("you");
    wants_it(world).presses(word("aloud.read"));
    const int all = static_cast<int>(world.device.being_read.size());
    world.device.reads_sentences(to_the_end ? all : all - 1);
    if (!to_the_end) world.device.tell(Read{"partly"});
    world.client.comes_to("sign").signs_by_typing("Ada").sends();
    const auto report = open_stored(world);
    REQUIRE(report.is_clients());
    for (const auto& one : report.document["shown"].items()) {
      CAPTURE(one["id"].text());
      const bool there = one["id"].text() == "notice.identity";
      const bool later = one["id"].text() == "notice.signing";
      if (there) CHECK(one["how"].text() == (to_the_end ? "heard" : "read"));
      if (later) CHECK(one["how"].text() == "read");
    }
  }
}

SCENARIO("it is a person who listens: nobody is asked whether she is still there") {
  World world;
  world.device.voices = english;
  world.client.comes_in(world.link).chooses("Whose device is this?", word("now.device.shared"));
  wants_it(world).presses(word("aloud.read"));
  for (int minute = 0; minute < 30; ++minute) {
    world.device.pass(60'000);
    world.device.tell(Read{"sentence", minute % 3});
  }
  CHECK(world.client.view().screen == "now");
  world.device.tell(Read{"failed"});
  CHECK(world.client.can_see(word("aloud.failed")));
  world.device.pass(11 * 60'000);
  CHECK(world.client.view().screen == "idle");
}

SCENARIO("the pack's recording of a statement goes before any voice, and needs none") {
  const std::string file = std::string(43, 'A') + ".mp3";
  World world(Published{[&](foyer::base::Json& body) { record_all(body, file); }});
  world.client.comes_in(world.link).says_own_device();
  wants_it(world).presses(word("aloud.read"));
  REQUIRE_FALSE(world.device.being_read.empty());
  for (const auto& one : world.device.being_read) CHECK(one.audio == file);
  CHECK_FALSE(reads(world.device, "Full name"));
}
