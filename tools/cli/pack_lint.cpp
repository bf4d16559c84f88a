// foyer pack lint: what is missing in a pack before clients can be shown it.

#include "cli/pack_source.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

// Grades as tenths: documents hold whole numbers.
int tenths(double grade) {
  return static_cast<int>(grade * 10 + 0.5);
}

Json to_json(const pack::Finding& finding) {
  Json out = Json::object().set("id", finding.id).set("sentence", finding.sentence);
  out.set("severity", finding.severity == pack::Severity::error ? "error" : "warning");
  return out.set("clause", finding.clause);
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
