// foyer pack lint: what is missing in a pack before clients can be shown it.

#include <cmath>
#include <cstdlib>

#include "cli/pack_source.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

// Grades as tenths: documents hold whole numbers.
int tenths(double grade) {
  return static_cast<int>(std::lround(grade * 10));
}

Json to_json(const pack::Finding& finding) {
  Json out = Json::object().set("id", finding.id).set("sentence", finding.sentence);
  out.set("severity", finding.severity == pack::Severity::error ? "error" : "warning");
  return out.set("clause", finding.clause);
}

Json to_json(const pack::Grade& grade) {
  Json out = Json::object().set("id", grade.id).set("language", grade.language);
  return out.set("gradeTenths", tenths(grade.grade));
}

Json to_json(const pack::Lint& lint) {
  Json findings = Json::array();
  for (const pack::Finding& finding : lint.findings) findings.push(to_json(finding));
  Json coverage = Json::object();
  for (const pack::ClauseCoverage& clause : lint.coverage) {
    Json places = Json::array();
    for (const std::string& place : clause.places) places.push(place);
    coverage.set(clause.clause, std::move(places));
  }
  Json out = Json::object().set("clean", lint.clean()).set("findings", std::move(findings));
  out.set("coverage", std::move(coverage));
  Json grades = Json::array(), not_measured = Json::array(), eases = Json::array();
  for (const pack::Grade& grade : lint.statistics.grades) grades.push(to_json(grade));
  for (const pack::Ease& ease : lint.statistics.eases) {
    Json one = Json::object().set("language", ease.language);
    one.set("medianTenths", tenths(ease.median)).set("worstTenths", tenths(ease.worst));
    eases.push(std::move(one));
  }
  out.set("grades", std::move(grades)).set("eases", std::move(eases));
  for (const std::string& tag : lint.statistics.not_measured) not_measured.push(tag);
  out.set("notMeasured", std::move(not_measured));
  out.set("texts", static_cast<std::int64_t>(lint.statistics.texts));
  out.set("medianGradeTenths", tenths(lint.statistics.median));
  return out.set("worstGradeTenths", tenths(lint.statistics.worst));
}

std::string decimal(double grade) {
  const int whole = tenths(grade);
  return (whole < 0 ? "-" : "") + std::to_string(std::abs(whole) / 10) + "." +
         std::to_string(std::abs(whole) % 10);
}

void say_grade(const pack::Grade& grade) {
  std::string place = decimal(grade.grade);
  place.insert(0, place.size() < 5 ? 5 - place.size() : 0, ' ');
  say(place + "  " + grade.language + "  " + grade.id);
}

Exit run(const Arguments& arguments) {
  const fs::path source = arguments.operand("a pack's folder");
  const Json body = read_pack_source(source);
  const pack::Lint lint = lint_pack(body, source, arguments);
  if (arguments.has("--json")) {
    say_json(to_json(lint));
  } else {
    for (const pack::Grade& grade : lint.statistics.grades) say_grade(grade);
    tell_findings(lint);
    say(std::to_string(lint.statistics.texts) + " texts, reading grade " +
        decimal(lint.statistics.median) + " in the middle and " + decimal(lint.statistics.worst) +
        " at worst, " + std::to_string(lint.coverage.size()) + " requirements looked for.");
    for (const pack::Ease& ease : lint.statistics.eases) {
      say("In '" + ease.language + "' INFLESZ is " + decimal(ease.median) + " in the middle and " +
          decimal(ease.worst) + " at worst; more is easier.");
    }
    for (const std::string& tag : lint.statistics.not_measured) {
      say("The texts in '" + tag + "' were not measured: ask people who read it.");
    }
    say(!lint.clean()              ? "The pack may not be published yet."
        : arguments.has("--draft") ? "The pack may be published as a draft."
                                   : "The pack may be published.");
  }
  return lint.clean() ? Exit::done : Exit::failed;
}

}  // namespace

Command pack_lint() {
  return {"pack lint",
          "check a pack: requirements met, reading grade, nothing missing",
          "<folder>",
          {draft_option},
          "The folder holds pack.json and one file of texts for each language, such as en.json.\n"
          "Prints the reading grade of every text that has one, hardest first, and what is wrong.",
          run};
}

}  // namespace foyer::cli
