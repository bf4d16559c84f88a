#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "pack_lint/grade.h"
#include "pack_lint/report.h"
#include "pack_lint/spanish.h"

namespace foyer::pack {

namespace {

// Grade 6 is what must be understood; half of it easier still.
constexpr double grade_max = 6.9;
constexpr double median_max = 5.5;

// The formula was made for running text: below this the one long word of a button rules it.
constexpr int words_least = 10;

double median(std::vector<Grade> grades) {
  if (grades.empty()) return 0;
  std::ranges::sort(grades, {}, &Grade::grade);
  const std::size_t half = grades.size() / 2;
  if (grades.size() % 2 == 1) return grades[half].grade;
  return (grades[half - 1].grade + grades[half].grade) / 2;
}

void measure(Report& report, const std::string& tag, const Mention& mention) {
  const std::string_view text = report.text(tag, mention.text);
  if (!mention.statement && count_words(text).words < words_least) return;
  const auto grade = reading_grade(text, tag);
  if (text.empty() || !grade) return;
  report.out.statistics.grades.push_back({mention.text, tag, *grade});
  if (*grade <= grade_max) return;
  report.error(mention.text, {},
               "It reads at grade " + one_decimal(*grade) + " in '" + tag + "'. At most " +
                   one_decimal(grade_max) + ": shorter sentences and shorter words help.");
}

// Texts for patients shall at least be normal to read, and half of them quite easy (spanish.h).
constexpr double ease_least = 55;
constexpr double ease_median_least = 65;

void check_spanish(Report& report, const std::string& tag) {
  std::set<std::string_view> done;
  std::vector<double> eases;
  for (const Mention& mention : report.mentions) {
    const Counts counts = count_spanish(report.text(tag, mention.text));
    if (mention.role == Role::easy) continue;  // easy.cpp wants more of them
    if (counts.words < words_least || !done.insert(mention.text).second) continue;
    const double ease = perspicuity(counts);
    eases.push_back(ease);
    if (ease >= ease_least) continue;
    report.error(mention.text, {},
                 "It reads at " + one_decimal(ease) + " of INFLESZ in '" + tag + "'. At least " +
                     one_decimal(ease_least) + ": shorter sentences and shorter words help.");
  }
  if (eases.empty()) return;
  std::ranges::sort(eases);
  const double middle = eases[eases.size() / 2];
  report.out.statistics.eases.push_back({tag, middle, eases.front()});
  if (middle < ease_median_least)
    report.error("texts", {},
                 "Half of the texts in '" + tag + "' read below " + one_decimal(middle) +
                     " of INFLESZ. At least " + one_decimal(ease_median_least) + ".");
}

void check_language(Report& report, const std::string& tag) {
  if (tag == "es" || tag.starts_with("es-")) return check_spanish(report, tag);
  if (!reading_grade("", tag)) {
    report.out.statistics.not_measured.push_back(tag);
    return;
  }
  std::set<std::string_view> done;
  for (const Mention& mention : report.mentions) {
    if (mention.role == Role::easy) continue;
    if (done.insert(mention.text).second) measure(report, tag, mention);
  }
}

}  // namespace

std::string one_decimal(double value) {
  std::array<char, 16> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, 1);
  return {buffer.data(), end.ptr};
}

void check_grades(Report& report) {
  for (const auto& [tag, texts] : report.body["texts"].members()) check_language(report, tag);
  Statistics& statistics = report.out.statistics;
  std::ranges::sort(statistics.grades, std::ranges::greater{}, &Grade::grade);
  statistics.texts = report.body["texts"][report.first_language].members().size();
  statistics.median = median(statistics.grades);
  statistics.worst = statistics.grades.empty() ? 0 : statistics.grades.front().grade;
  if (statistics.median <= median_max) return;
  report.error("texts", {},
               "Half of the texts read above grade " + one_decimal(statistics.median) +
                   ". At most " + one_decimal(median_max) + ".");
}

}  // namespace foyer::pack
