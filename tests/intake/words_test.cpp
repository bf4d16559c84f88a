#include "intake/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/json.h"
#include "intake/journey.h"
#include "sources.h"

using namespace foyer::intake;
using foyer::test::literals;
using foyer::test::read_file;
using foyer::test::read_folder;

namespace {

// The language's own facts, which no screen says.
bool is_about_the_language(const std::string& key) {
  return key == "language.tag" || key == "language.direction" || key == "language.reviewer";
}

bool is_place(const std::string& text, std::size_t at) {
  return text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
}
std::string places(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_place(text, i)) out += text[i + 1];
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
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
    CHECK((said.contains(key) || in_family || is_about_the_language(key)));
  }
}

SCENARIO("every screen has its heading") {
  const auto words = Words::parse(read_file("assets/words/en.json"));
  for (const Screen* screen : journey()) CHECK(words->has("heading." + std::string(screen->id)));
}

SCENARIO("another language says what English says: no other key, and the same places") {
  const auto english = Words::parse(read_file("assets/words/en.json"));
  const auto arabic = Words::parse(read_file("assets/words/ar.json"));
  REQUIRE(arabic);
  CHECK(arabic->rtl());
  for (const auto& [key, text] : arabic->texts()) {
    INFO(key);
    REQUIRE(english->has(key));
    CHECK(places(text) == places(english->texts().find(key)->second));
  }
}

SCENARIO("nobody is named as reviewer who is none") {
  for (const char* file : {"assets/words/en.json", "assets/words/ar.json"}) {
    const auto words = foyer::base::parse_json(read_file(file));
    CHECK_FALSE(words->has("language.reviewer"));
  }
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
