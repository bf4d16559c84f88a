#include <array>

#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

// Who is asked to take part by some technology must be able to use it: the kiosk can only look
// where the purpose says what it rests on.
constexpr std::array<std::string_view, 2> studies{"evaluation", "research"};

}  // namespace

void check_purposes(Report& report) {
  for (const std::string_view id : studies) {
    const Json& study = find_item(report.body["purposes"], "id", id);
    if (!study.is_object()) continue;
    const std::string place = "purposes." + std::string(id);
    if (study["tool"].text().empty()) {
      report.error(place + ".tool", "N20b",
                   "It does not name the technology by which one takes part.");
    }
    if (study["checks"].items().empty()) {
      report.error(place + ".checks", "N20b",
                   "It does not say which checks of the device this technology rests on.");
    }
  }
}

}  // namespace foyer::pack
