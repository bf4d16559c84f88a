// What children read before they are asked: each band of ages within the grade that the pack sets
// for it, and none of them harder than what older ones read.

#include "pack_lint/grade.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

void check_grade(Report& report, const Json& assent) {
  const std::string_view id = assent["statement"].text();
  const auto most = static_cast<double>(assent["gradeMax"].integer());
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    const auto grade = reading_grade(report.text(tag, id), tag);
    if (!grade || *grade <= most) continue;
    report.error(std::string(id), "R-A1",
                 "It reads above the grade that 'gradeMax' sets for this age, in '" + tag +
                     "': shorter sentences and shorter words help.");
  }
}

}  // namespace

void check_assents(Report& report) {
  const Json& all = report.body["assents"];
  for (const Json& assent : all.items()) {
    check_grade(report, assent);
    for (const Json& other : all.items()) {
      const bool younger = assent["ageTo"].integer() < other["ageFrom"].integer();
      if (!younger || assent["gradeMax"].integer() <= other["gradeMax"].integer()) continue;
      report.error("assents." + std::string(assent["id"].text()) + ".gradeMax", "R-A1",
                   "Younger ones may not be given harder words than older ones.");
    }
  }
}

}  // namespace foyer::pack
