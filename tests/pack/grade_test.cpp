#include "pack_lint/grade.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string_view>
#include <utility>

#include "pack_lint/spanish.h"
#include "pack_lint/syllables.h"

namespace foyer::pack {
using Catch::Approx;

SCENARIO("The formula gives the grades that were published") {
  // Wikipedia, Flesch-Kincaid readability tests: 13 words and 24 syllables are grade 11.3.
  CHECK(flesch_kincaid({1, 13, 24}) == Approx(11.3).margin(0.05));
  // The same: Green Eggs and Ham, 5.7 words a sentence, 1.02 syllables a word, is grade -1.3.
  CHECK(flesch_kincaid({100, 570, 581}) == Approx(-1.3).margin(0.05));
  // The lowest in theory: sentences of one word of one syllable.
  CHECK(flesch_kincaid({1, 1, 1}) == Approx(-3.4));
  CHECK(flesch_kincaid({}) == 0);
}

SCENARIO("The published sentence is counted and graded as published") {
  constexpr std::string_view text =
      "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
  const Counts counts = count_words(text);
  CHECK(counts.sentences == 1);
  CHECK(counts.words == 13);
  CHECK(counts.syllables == 24);
  CHECK(*reading_grade(text, "en-US") == Approx(11.3).margin(0.05));
}

SCENARIO("Syllables are those of the CMU Pronouncing Dictionary") {
  constexpr std::pair<std::string_view, int> words[]{
      {"a", 1},         {"the", 1},       {"phone", 1},       {"phones", 1},     {"places", 2},
      {"pages", 2},     {"locked", 1},    {"wanted", 2},      {"needed", 2},     {"table", 2},
      {"handled", 2},   {"agency", 3},    {"emergency", 4},   {"video", 3},      {"radio", 3},
      {"social", 2},    {"media", 3},     {"client", 2},      {"patient", 2},    {"quiet", 2},
      {"question", 2},  {"requests", 2},  {"people", 2},      {"business", 2},   {"safely", 2},
      {"careful", 2},   {"sometimes", 2}, {"everyone", 3},    {"someone", 2},    {"something", 2},
      {"going", 2},     {"saying", 2},    {"trying", 2},      {"player", 2},     {"lawyer", 2},
      {"usual", 3},     {"language", 2},  {"Mississippi", 4}, {"counseling", 3}, {"question", 2},
      {"basically", 3}, {"easier", 3},    {"field", 1},       {"create", 2},     {"created", 3},
      {"don't", 1},     {"didn't", 2},    {"worker's", 2},    {"boss's", 2},     {"we're", 1},
      {"Wi-Fi", 2},     {"ID", 2},        {"TV", 2},          {"WWW", 9},        {"STOP", 1},
      {"911", 3},       {"988", 3},       {"30", 2},          {"17", 3},         {"71", 4},
      {"8", 1},         {"prism", 2},     {"unique", 2},      {"variety", 4},    {"million", 2}};
  for (const auto& [word, syllables] : words) {
    INFO(word);
    CHECK(count_syllables(word) == syllables);
  }
}

SCENARIO("Sentences end at stops, at ends of lines and nowhere else") {
  CHECK(count_words("We call you. You call us! Is it safe?").sentences == 3);
  CHECK(count_words("You can tell us about:\n\n- money\n- your home").sentences == 3);
  CHECK(count_words("**Leave now** ends it. Say \"stop.\" Then go.").sentences == 3);
  CHECK(count_words("Write to hello@lanternhouse.example at 3.5 miles.").sentences == 1);
  CHECK(count_words("No stop at the end").sentences == 1);
  CHECK(count_words("  \n ").sentences == 0);
}

SCENARIO("Marks are not words, and a hyphen joins one word") {
  CHECK(count_words("**Leave now**").words == 2);
  CHECK(count_words("- first\n- second").words == 2);
  CHECK(count_words("a made-up agency").words == 3);
  CHECK(count_words("it's 'fine'").words == 2);
}

SCENARIO("A language without a formula is not guessed at") {
  CHECK_FALSE(reading_grade("Los mensajes no van cifrados.", "es"));
  CHECK_FALSE(reading_grade("English", "eng"));
}

SCENARIO("Spanish syllables are counted as spelling divides them") {
  const std::pair<const char32_t*, int> words[] = {
      {U"y", 1},        {U"muy", 1},         {U"ya", 1},          {U"leyes", 2},      {U"que", 1},
      {U"agua", 2},     {U"guerra", 2},      {U"día", 2},         {U"oír", 2},        {U"aéreo", 4},
      {U"también", 2},  {U"construir", 2},   {U"ciudad", 2},      {U"país", 2},       {U"Ahora", 3},
      {U"teléfono", 4}, {U"información", 4}, {U"trabajadora", 5}, {U"averigüéis", 4}, {U"911", 6},
      {U"PAÍS", 2},     {U"seguro", 3},      {U"leyó", 2},        {U"x", 1}};
  for (const auto& [word, syllables] : words) {
    INFO(syllables);
    CHECK(count_spanish_syllables(word) == syllables);
  }
}

SCENARIO("Spanish is measured by its own formula, with marks and signs passed over") {
  const Counts counts = count_spanish("¿Está **usted** bien? Llame al 911.");
  CHECK(counts.sentences == 2);
  CHECK(counts.words == 6);
  CHECK(counts.syllables == 2 + 2 + 1 + 2 + 1 + 6);
  CHECK(perspicuity({.sentences = 1, .words = 10, .syllables = 20}) == Approx(72.235));
  CHECK(perspicuity(count_spanish("")) == 100);
}

}  // namespace foyer::pack
