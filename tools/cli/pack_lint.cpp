// foyer pack lint: what is missing in a pack before clients can be shown it.

#include <cmath>

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
  Json grades = Json::array(), not_measured = Json::array();
  for (const pack::Grade& grade : lint.statistics.grades) grades.push(to_json(grade));
  out.set("grades", std::move(grades));
  for (const std::string& tag : lint.statistics.not_measured) not_measured.push(tag);
  out.set("notMeasured", std::move(not_measured));
  out.set("texts", static_cast<std::int64_t>(lint.statistics.texts));
  out.set("medianGradeTenths", tenths(lint.statistics.median));
  return out.set("worstGradeTenths", tenths(lint.statistics.worst));
}

std::string decimal(double grade) {
  return std::to_string(tenths(grade) / 10) + "." + std::to_string(tenths(grade) % 10);
}

Exit run(const Arguments& arguments) {
  const pack::Lint lint = lint_pack(read_pack_source(arguments.operand("a pack's folder")));
  if (arguments.has("--json")) {
    say_json(to_json(lint));
  } else {
    tell_findings(lint);
    say(std::to_string(lint.statistics.texts) + " texts, reading grade " +
        decimal(lint.statistics.median) + " in the middle and " + decimal(lint.statistics.worst) +
        " at worst, " + std::to_string(lint.coverage.size()) + " requirements looked for.");
    for (const std::string& tag : lint.statistics.not_measured) {
      say("The texts in '" + tag + "' were not measured: ask people who read it.");
    }
    say(lint.clean() ? "The pack may be published." : "The pack may not be published yet.");
  }
  return lint.clean() ? Exit::done : Exit::failed;
}

}  // namespace

Command pack_lint() {
  return {"pack lint",
          "check a pack: requirements met, reading grade, nothing missing",
          "<folder>",
          {},
          "The folder holds pack.json and one file of texts for each language, such as en.json.",
          run};
}

}  // namespace foyer::cli
