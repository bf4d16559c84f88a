#include "intake/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/json.h"
#include "intake/journey.h"
#include "sources.h"

using namespace foyer::intake;
using foyer::test::literals;
using foyer::test::names_in;
using foyer::test::read_file;
using foyer::test::read_folder;

namespace {

// The language's own facts, which no screen says.
bool is_about_the_language(const std::string& key) {
  return key == "language.tag" || key == "language.direction" || key == "language.name" ||
         key == "language.reviewer";
}

// What stands where no session runs: web/unstarted.mjs says it, and tests/tidy holds the two
// together.
bool is_unstarted(const std::string& key) {
  return key.starts_with("unstarted.");
}

}  // namespace

SCENARIO("every word that the session says stands in en.json, and none stands there unsaid") {
  const auto sources = read_folder("shared/intake");
  const auto said = literals(sources, "\"_w");
  const auto families = literals(sources, "\"_f");
  const auto words = Words::parse(read_file("assets/words/en.json"));
  REQUIRE(words);
  REQUIRE(said.size() > 100);
  for (const std::string& key : said) {
    INFO(key);
    CHECK(words->has(key));
  }
  for (const auto& [key, text] : words->texts()) {
    const bool in_family = std::any_of(families.begin(), families.end(),
                                       [&](const auto& prefix) { return key.starts_with(prefix); });
    INFO(key);
    const std::string plain = key.substr(0, key.find('#'));
    CHECK((said.contains(plain) || in_family || is_about_the_language(key) || is_unstarted(key)));
  }
}

SCENARIO("every screen has its heading") {
  const auto words = Words::parse(read_file("assets/words/en.json"));
  for (const Screen* screen : journey()) CHECK(words->has("heading." + std::string(screen->id)));
}

SCENARIO("every language can be read, hides nothing (attack 34), names itself and no reviewer") {
  for (const std::string& name : names_in("assets/words")) {
    INFO(name);
    const auto words = Words::parse(read_file("assets/words/" + name));
    REQUIRE(words);
    CHECK(name == std::string(words->tag()) + ".json");
    CHECK_FALSE(words->name().empty());
    CHECK_FALSE(words->has("language.reviewer"));
  }
}

SCENARIO("a count picks the form that its language has for it") {
  const auto words = Words::parse(
      R"({"language.tag":"ar","a":"{0} x {1}","a#one":"single {1}","a#few":"{0} few {1}"})");
  REQUIRE(words);
  CHECK(words->say("a"_w.with("1", "y")) == "single y");
  CHECK(words->say("a"_w.with("3", "y")) == "3 few y");
  CHECK(words->say("a"_w.with("2", "y")) == "2 x y");  // a form that is missing is the plain one
  for (const char* no_count : {"", "one", "-1", "1.0", "1 ", "99999999999999999999"})
    CHECK(words->say("a"_w.with(no_count, "y")) == std::string(no_count) + " x y");
  CHECK(words->key_of("a"_w.with("1", "y")) == "a#one");
}

SCENARIO("a day is written as the language writes days") {
  const std::pair<const char*, const char*> days[] = {{"en", "January 5, 2026"},
                                                      {"es", "5 de enero de 2026"},
                                                      {"zh-Hans", "2026年1月5日"},
                                                      {"ar", "5 كانون الثاني/يناير 2026"}};
  for (const auto& [tag, day] : days) {
    const auto words = Words::parse(read_file("assets/words/" + std::string(tag) + ".json"));
    REQUIRE(words);
    CHECK(words->say(plain("2026-01-05")) == day);
    CHECK(words->say("who.rule.source"_w.with("A", "2026-01-05")).find(day) != std::string::npos);
    for (const char* none : {"2026-02-30", "2026-1-5", "2026-01-05 or so", ""})
      CHECK(words->say(plain(none)) == none);
  }
}

SCENARIO("what fills a place is kept apart from text that runs the other way, on the page alone") {
  const auto english = Words::parse(R"({"language.tag":"en","a":"Call {0}."})");
  const auto arabic =
      Words::parse(R"({"language.tag":"ar","language.direction":"rtl","a":"{0} اتصل"})");
  CHECK(english->show("a"_w.with("555-0100")) == "Call 555-0100.");
  CHECK(english->show("a"_w.with("علي")) == "Call \u2068علي\u2069.");
  CHECK(arabic->show("a"_w.with("555-0100")) == "\u2068555-0100\u2069 اتصل");
  CHECK(arabic->say("a"_w.with("555-0100")) == "555-0100 اتصل");
  CHECK(arabic->show(plain("555-0100")) == "\u2068555-0100\u2069");
  CHECK(arabic->show(plain("A whole text", "en")) == "A whole text");
}

SCENARIO("a words file that hides or lacks something is refused") {
  CHECK_FALSE(Words::parse("{}"));
  CHECK_FALSE(Words::parse("[]"));
  CHECK_FALSE(Words::parse(R"({"language.tag":"en","a":1})"));
  CHECK_FALSE(Words::parse("{\"language.tag\":\"en\",\"a\":\"b\xE2\x80\xAE\"}"));
  CHECK_FALSE(Words::parse(R"({"language.tag":"en","a":"1","a":"2"})"));
  CHECK(Words::parse(R"({"language.tag":"en","a":"1"})"));
}

SCENARIO("places are filled, once, and never from a value") {
  const auto words = Words::parse(R"({"language.tag":"en","a.b":"{1} and {0}, {2}"})");
  REQUIRE(words);
  CHECK(words->say("a.b"_w.with("{1}", "x")) == "x and {1}, {2}");
  CHECK(words->say("none"_w) == "none");
  CHECK(words->say(plain("{0}")) == "{0}");
}
