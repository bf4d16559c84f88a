#pragma once
// A pack as its authors write it: pack.json, and the texts of each language in <tag>.json.

#include "base/json.h"
#include "cli/arguments.h"
#include "cli/files.h"
#include "pack_lint/lint.h"

namespace foyer::cli {

// The merged body. Throws Failure with the file's name.
base::Json read_pack_source(const fs::path& folder);

// assets/clauses.json, as this program was built with it.
base::Json read_clauses();

// By those requirements, as of today; as a draft only with --draft.
// `folder` holds the films that the pack names.
pack::Lint lint_pack(const base::Json& merged, const fs::path& folder, const Arguments& arguments);

inline constexpr Option draft_option{
    "--draft", "", "let a pack pass that says it is a draft and names no reviewers yet"};

// "error texts.x (R-C1x): sentence", to stderr.
void tell_findings(const pack::Lint& lint);

}  // namespace foyer::cli
