#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

void check_fields(Report& report) {
  for (const Json& field : report.body["fields"].items()) {
    const std::string_view purpose = field["purpose"].text();
    if (!report.text(report.first_language, purpose).empty()) continue;
    report.error("fields." + std::string(field["name"].text()), "N6a",
                 "The field does not say why it is asked.");
  }
}

}  // namespace foyer::pack
