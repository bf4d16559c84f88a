// Rules of law grow old: who read them, when, and until when they may be relied on.

#include "base/time.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

bool is_date(std::string_view text) {
  return base::parse_rfc3339(std::string(text) + "T00:00:00Z").has_value();
}

// One state while it is checked. Dates compare as text, since all have the same form.
struct Check {
  Report& report;
  const Json& state;
  std::string place;

  void miss(std::string sentence) { report.error(place, "R-C2c", std::move(sentence)); }

  std::string_view date(const char* member) {
    const std::string_view text = state[member].text();
    if (text.empty() || is_date(text)) return text;
    miss(std::string(member) + " is no date such as 2026-01-31.");
    return {};
  }

  void deadline() {
    const auto ours = report.body["terms"]["breachNoticeDays"].integer();
    const auto theirs = state["breachDeadlineDays"].integer();
    if (theirs <= 0 || ours <= theirs) return;
    report.error(place, "N16b",
                 "This state wants notice of a breach within " + std::to_string(theirs) +
                     " days, but terms.breachNoticeDays says " + std::to_string(ours) + ".");
  }

  void run() {
    const std::string_view reviewed = date("reviewedOn"), stale = date("staleAfter");
    if (!stale.empty() && stale < report.today) {
      miss("Its rules went stale after " + std::string(stale) + ". Have them read again.");
    }
    if (reviewed > report.today) miss("They cannot have been reviewed on a day to come.");
    if (!stale.empty() && !reviewed.empty() && stale <= reviewed) {
      miss("staleAfter must come after reviewedOn.");
    }
    deadline();
    if (report.mode == Mode::draft) return;
    if (state["reviewedBy"].text().empty() || reviewed.empty()) {
      miss("Nobody is named who reviewed the rules of this state, with a date.");
    }
    if (stale.empty()) miss("It does not say after which day its rules are stale (staleAfter).");
  }
};

}  // namespace

void check_jurisdictions(Report& report) {
  for (const Json& state : report.body["jurisdictions"].items()) {
    Check{report, state, "jurisdictions." + std::string(state["state"].text())}.run();
  }
}

}  // namespace foyer::pack
