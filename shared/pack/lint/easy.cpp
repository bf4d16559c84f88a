// The easier words of the statements: all have them or none, and they are easier indeed. A language
// without a formula here is looked at by its reviewer.

#include <algorithm>

#include "pack_lint/grade.h"
#include "pack_lint/report.h"
#include "pack_lint/spanish.h"

namespace foyer::pack {
using base::Json;

namespace {

constexpr double grade_most = 4.0;
constexpr double ease_least = 65;

// The formula was made for running text, and says nothing of a line of few words.
constexpr int words_least = 10;

void check_english(Report& report, const std::string& tag, const std::string& easy) {
  const std::string_view text = report.text(tag, easy);
  const auto grade = reading_grade(text, tag);
  if (!grade || *grade <= grade_most) return;
  report.error(easy, {},
               "Easier words read at grade " + one_decimal(*grade) + " in '" + tag + "'. At most " +
                   one_decimal(grade_most) + ".");
}

void check_spanish(Report& report, const std::string& tag, const std::string& easy) {
  const Counts counts = count_spanish(report.text(tag, easy));
  const double ease = perspicuity(counts);
  if (counts.words < words_least || ease >= ease_least) return;
  report.error(easy, {},
               "Easier words read at " + one_decimal(ease) + " of INFLESZ in '" + tag +
                   "'. At least " + one_decimal(ease_least) + ".");
}

void check_statement(Report& report, const Json& statement) {
  const std::string id(statement["id"].text());
  const std::string easy(statement["easy"].text());
  if (easy.empty())
    return report.error(id, {}, "Other statements have easier words, and this one has none.");
  if (easy == id) return report.error(id, {}, "Its easier words are its own text.");
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    if (tag == "es" || tag.starts_with("es-"))
      check_spanish(report, tag, easy);
    else
      check_english(report, tag, easy);
  }
}

}  // namespace

void check_easy(Report& report) {
  const auto& all = report.body["statements"].items();
  const bool some = std::ranges::any_of(all, [](const Json& one) { return one.has("easy"); });
  if (!some) return;
  for (const Json& statement : all) check_statement(report, statement);
}

}  // namespace foyer::pack
