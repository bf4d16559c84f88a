#pragma once
// Inside this folder: the sections of a consent record.

#include <string>
#include <string_view>
#include <vector>

#include "exports/case.h"
#include "exports/fhir_parts.h"

namespace foyer::exports {

inline constexpr std::string_view schema_version = "ISO/IEC TS 27560:2023, foyer 1";
// For a member that the standard wants and nobody told.
inline constexpr std::string_view not_stated = "not stated";

std::string said(std::string_view text);        // or not_stated
std::string time_text(base::UnixSeconds time);  // ISO 8601 in UTC, or not_stated

// 6.3.6. Ids of the parties that other sections name.
struct Parties {
  std::string principal, signer, agency;  // the signer is the principal, or stands for her
  std::vector<std::string> authorities;
  base::Json list;
};
Parties parties_of(const ExportCase& one, const Sent& sent);

// 6.3.4.3 to 6.3.4.22: one decision is one purpose.
base::Json purpose_of(const ExportCase& one, const Sent& sent, const Parties& parties,
                      const Counted& decision);

// 6.3.7: what the principal said about it, and what became of that.
std::vector<base::Json> events_of(const ExportCase& one, const Sent& sent, const Parties& parties,
                                  const Counted& decision);

}  // namespace foyer::exports
