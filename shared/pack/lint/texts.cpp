#include <set>

#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

void check_language(Report& report, const std::string& tag) {
  std::set<std::string_view> told;
  for (const Mention& mention : report.mentions) {
    if (!is_blank(report.text(tag, mention.text)) || !told.insert(mention.text).second) continue;
    report.error(mention.text, {},
                 "There is no text for it in '" + tag + "', but " + mention.place + " shows it.");
  }
}

void check_statements(Report& report) {
  std::set<std::string_view> told;
  for (const Mention& mention : report.mentions) {
    if (!mention.statement || report.statement(mention.text).is_object()) continue;
    if (!told.insert(mention.text).second) continue;
    report.error(mention.text, {},
                 mention.place +
                     " shows it, but it is not among the statements. What is shown "
                     "becomes evidence, so it needs a version.");
  }
}

void check_unused(Report& report) {
  std::set<std::string, std::less<>> used;
  for (const Mention& mention : report.mentions) used.insert(mention.text);
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    for (const auto& [id, text] : texts.members()) {
      if (!used.contains(id)) report.warning(id, "No place shows this text ('" + tag + "').");
    }
  }
  for (const Json& statement : report.body["statements"].items()) {
    const std::string id(statement["id"].text());
    if (!used.contains(id)) report.error(id, {}, "No place shows this statement.");
  }
}

}  // namespace

void check_texts(Report& report) {
  for (const Json& language : report.body["languages"].items()) {
    if (language["status"].text() != "complete") continue;
    check_language(report, std::string(language["tag"].text()));
  }
  check_statements(report);
  check_unused(report);
}

}  // namespace foyer::pack
