#pragma once
// The files that a pack names beside its words: films in sign language with captions, and
// statements that are read out.

#include "cli/files.h"
#include "pack_lint/lint.h"

namespace foyer::cli {

// Adds a finding for each file of <folder>/films and <folder>/audio that is missing, or is not what
// its name says.
void check_media_files(const fs::path& folder, const base::Json& body, pack::Lint& lint);

}  // namespace foyer::cli
