#include <span>

#include "pack/vocabulary.h"
#include "pack_lint/report.h"

namespace foyer::pack {

namespace {

void require_all(Report& report, std::string_view list, std::string_view key,
                 std::span<const Word> all, std::string_view sentence) {
  for (const Word each : all) {
    if (find_item(report.body[list], key, each).is_object()) continue;
    report.error(std::string(list) + "." + std::string(each), {}, std::string(sentence));
  }
}

// The text is hashed as it stands, so the deadline is written out in it and must agree.
void check_breach_deadline(Report& report) {
  const auto& policy = find_item(report.body["policies"], "kind", "breach");
  const std::string_view text = report.text(report.first_language, policy["statement"].text());
  const std::string days = std::to_string(report.body["terms"]["breachNoticeDays"].integer());
  if (text.empty() || text.find(" " + days + " ") != std::string_view::npos) return;
  report.error(
      "policies.breach", "N16b",
      "The policy does not say the deadline that terms.breachNoticeDays sets: " + days + " days.");
}

}  // namespace

void check_policies(Report& report) {
  check_breach_deadline(report);
  require_all(report, "policies", "kind", policy_kinds, "The pack lacks this policy.");
  require_all(report, "notices", "place", notice_places,
              "The pack lacks the words for this place.");
  require_all(report, "promises", "id", promise_ids,
              "The pack does not say what workers promise here.");
  require_all(report, "services", "id", service_ids, "The pack lacks this service.");
}

}  // namespace foyer::pack
