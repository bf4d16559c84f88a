// The kiosk's own words are held to what packs are held to.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "base/utf8.h"
#include "pack_lint/grade.h"
#include "source.h"

namespace foyer::pack::test {
using base::Json;

namespace {

// Places for values read like a short name.
std::string filled(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      out += "Ana";
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

SCENARIO("The kiosk's English words read at the grade that packs must keep") {
  std::vector<double> grades;
  const Json words = read_asset("words/en.json");
  for (const auto& [key, word] : words.members()) {
    const std::string text = filled(word.text());
    if (count_words(text).words < 10) continue;
    const double grade = *reading_grade(text, "en");
    INFO(key << ": " << text);
    CHECK(grade <= 6.9);
    grades.push_back(grade);
  }
  REQUIRE(grades.size() > 20);
  std::ranges::sort(grades);
  CHECK(grades[grades.size() / 2] <= 5.5);
}

SCENARIO("The kiosk's words hide nothing (attack 34)") {
  for (const char* file : {"words/en.json", "words/ar.json"}) {
    const Json words = read_asset(file);
    for (const auto& [key, word] : words.members()) {
      INFO(file << " " << key);
      CHECK_FALSE(word.text().empty());
      CHECK_FALSE(base::has_hidden_characters(word.text()));
    }
  }
}

SCENARIO("A translated word has the places and the strong words of the English one") {
  const Json english = read_asset("words/en.json"), arabic = read_asset("words/ar.json");
  for (const auto& [key, word] : arabic.members()) {
    INFO(key);
    REQUIRE(english.has(key));
    for (const char* mark : {"{0}", "{1}", "**"}) {
      CHECK(word.text().contains(mark) == english[key].text().contains(mark));
    }
  }
}

}  // namespace foyer::pack::test
