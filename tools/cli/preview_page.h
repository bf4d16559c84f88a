#pragma once
// A pack as one HTML page for reviewers: no script, nothing loaded, printable, every text in every
// language side by side with its clauses, its version, its grade and who answers for it.

#include <string>

#include "pack_lint/lint.h"

namespace foyer::cli {

// `merged` need not lint: what cannot be read is not on the page. `words` are the kiosk's own words
// by language, or an empty object.
std::string preview_page(const base::Json& merged, const base::Json& words, const pack::Lint& lint);

}  // namespace foyer::cli
