// The kiosk's own words are held to what packs are held to.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "pack_lint/grade.h"
#include "pack_lint/spanish.h"
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

SCENARIO("The kiosk's Spanish words read as easily as packs must") {
  std::vector<double> eases;
  const Json words = read_asset("words/es.json");
  for (const auto& [key, word] : words.members()) {
    const Counts counts = count_spanish(filled(word.text()));
    if (counts.words < 10) continue;
    INFO(key << ": " << word.text());
    CHECK(perspicuity(counts) >= 55);
    eases.push_back(perspicuity(counts));
  }
  REQUIRE(eases.size() > 20);
  std::ranges::sort(eases);
  CHECK(eases[eases.size() / 2] >= 65);
}

}  // namespace foyer::pack::test
