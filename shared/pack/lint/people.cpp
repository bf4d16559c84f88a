#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

void check_statement(Report& report, const Json& statement, const std::string& tag) {
  const std::string id(statement["id"].text());
  const Json& people = statement["people"][tag];
  if (people["reviewer"].text().empty()) {
    report.error(id, {}, "Nobody is named who reviewed it in '" + tag + "'.");
  }
  if (tag != report.first_language && people["translator"].text().empty()) {
    report.error(id, {}, "Nobody is named who translated it into '" + tag + "'.");
  }
}

void check_language(Report& report, const Json& language) {
  const std::string tag(language["tag"].text());
  if (language["status"].text() != "complete") {
    report.error("languages." + tag, {}, "A language of a production pack must be complete.");
  }
  for (const Json& statement : report.body["statements"].items()) {
    check_statement(report, statement, tag);
  }
}

}  // namespace

void check_people(Report& report) {
  const bool says_draft = report.body["draft"].truth(report.mode == Mode::production);
  if (report.mode == Mode::draft) {
    if (!says_draft) report.error("draft", {}, "A pack that is no draft cannot pass as one.");
    return;
  }
  if (says_draft) report.error("draft", {}, "The pack is marked as a draft.");
  for (const Json& language : report.body["languages"].items()) check_language(report, language);
}

}  // namespace foyer::pack
