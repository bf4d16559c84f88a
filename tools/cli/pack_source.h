#pragma once
// A pack as its authors write it: pack.json, and the texts of each language in <tag>.json.

#include "base/json.h"
#include "cli/files.h"
#include "pack_lint/lint.h"

namespace foyer::cli {

// The merged body. Throws Failure with the file's name.
base::Json read_pack_source(const fs::path& folder);

// By the 66 requirements that this program was built with, and by the pack's own `draft`.
pack::Lint lint_pack(const base::Json& merged);

// "error texts.x (R-C1x): sentence", to stderr.
void tell_findings(const pack::Lint& lint);

}  // namespace foyer::cli
