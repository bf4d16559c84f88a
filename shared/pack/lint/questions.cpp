#include <set>

#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

void check_question(Report& report, const Json& question) {
  const std::string place = "questions." + std::string(question["id"].text());
  const auto& variants = question["variants"].items();
  if (variants.size() < 2) {
    report.error(place, {}, "It needs a second variant, to ask again after a miss.");
  }
  std::set<std::string_view> texts;
  for (const Json& variant : variants) {
    if (texts.insert(report.text(report.first_language, variant["text"].text())).second) continue;
    report.error(place, {}, "Two of its variants ask in the same words.");
  }
}

}  // namespace

void check_questions(Report& report) {
  for (const Json& point : report.body["points"].items()) {
    const std::string_view id = point["id"].text();
    if (find_item(report.body["questions"], "point", id).is_object()) continue;
    report.error("points." + std::string(id), {},
                 "Clients must know this before they sign, but no question asks about it.");
  }
  for (const Json& question : report.body["questions"].items()) check_question(report, question);
}

}  // namespace foyer::pack
