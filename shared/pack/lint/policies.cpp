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

}  // namespace

void check_policies(Report& report) {
  require_all(report, "policies", "kind", policy_kinds, "The pack lacks this policy.");
  require_all(report, "notices", "place", notice_places,
              "The pack lacks the words for this place.");
  require_all(report, "services", "id", service_ids, "The pack lacks this service.");
}

}  // namespace foyer::pack
