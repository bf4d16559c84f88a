#include <algorithm>
#include <map>
#include <set>

#include "pack/pack.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

using Members = std::set<std::string_view>;

// What each object may hold. A member outside of this is most often a slip of the pen, and what it
// was meant to say would silently be missing.
const std::map<std::string_view, Members>& known_members() {
  static const std::map<std::string_view, Members> known{
      {"", {"v",          "id",       "version",  "draft",         "agency", "languages", "texts",
            "statements", "policies", "channels", "services",      "points", "questions", "notices",
            "purposes",   "assents",  "promises", "jurisdictions", "fields", "terms"}},
      {"agency", {"name", "contacts", "complaints", "regimes"}},
      {"languages", {"tag", "name", "dir", "status", "codeWords"}},
      {"statements",
       {"id", "version", "clauses", "people", "easy", "signLanguage", "audio", "easyAudio"}},
      {"policies", {"kind", "title", "statement", "more", "service", "channels", "effective"}},
      {"channels",
       {"id", "name", "encrypted", "purposes", "gist", "risk", "consequence", "ours", "yours",
        "alternative", "challenges", "responseTime", "scene"}},
      {"services", {"id", "letter", "name", "needsConsent", "channels", "statement"}},
      {"points", {"id", "name", "channel"}},
      {"questions", {"id", "point", "statements", "kind", "variants"}},
      {"notices", {"place", "statement"}},
      {"purposes",
       {"id", "name", "statement", "more", "notice", "what", "where", "why", "months", "regime",
        "protocol", "tool", "checks"}},
      {"assents", {"id", "ageFrom", "ageTo", "gradeMax", "statement"}},
      {"promises", {"id", "version", "text"}},
      {"jurisdictions",
       {"state", "name", "boards", "complaintUrl", "signerRules", "emergency", "breachDeadlineDays",
        "source", "reviewedBy", "reviewedOn", "staleAfter"}},
      {"fields", {"name", "purpose", "required", "sensitivity"}},
      {"terms",
       {"consentMonths", "renewalLeadDays", "retentionMonths", "breachNoticeDays",
        "attestationMonths"}}};
  return known;
}

void check_members(Report& report, std::string_view name, const Json& object) {
  const Members& known = known_members().at(name);
  for (const auto& [member, value] : object.members()) {
    if (known.contains(member)) continue;
    const std::string place = name.empty() ? member : std::string(name) + "." + member;
    report.error(place, {}, "No program reads the member '" + place + "'. Is it misspelt?");
  }
}

}  // namespace

void check_shape(Report& report) {
  std::string where;
  if (const auto pack = parse_pack(report.body, &where); !pack) {
    report.error(where, {}, std::string(pack.error().text));
  }
  check_members(report, "", report.body);
  for (const auto& [name, members] : known_members()) {
    const Json& value = report.body[name];
    if (value.is_object()) check_members(report, name, value);
    for (const Json& item : value.items()) check_members(report, name, item);
  }
}

}  // namespace foyer::pack
