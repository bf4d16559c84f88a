#pragma once
// One row per decision per signer, as RFC 4180 with a byte order mark, for spreadsheets. No cell
// can become a formula (CWE-1236).

#include <string>
#include <string_view>

#include "exports/case.h"

namespace foyer::exports {

// One quoted cell. Where a spreadsheet could begin to read a formula, at the start and after a
// separator of another dialect, an apostrophe is set before it.
std::string csv_cell(std::string_view text);

std::string decisions_csv(const ExportCase& one);

}  // namespace foyer::exports
