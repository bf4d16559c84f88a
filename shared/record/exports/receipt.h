#pragma once
// ISO/IEC TS 27560:2023: a consent receipt with one consent record for each submission of a case.
// FORMAT.md names the section of the standard for each member.

#include "exports/case.h"

namespace foyer::exports {

base::Json consent_receipt(const ExportCase& one);

}  // namespace foyer::exports
