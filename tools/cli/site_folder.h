#pragma once
// A built site on this disk, as the files that a release manifest names.

#include <vector>

#include "cli/files.h"
#include "keys/release.h"

namespace foyer::cli {

// Every file below the folder but the manifest itself, by path. Throws Failure for what no release
// holds: links, devices, hidden files, names that a URL reads otherwise, more than the limits.
std::vector<keys::ReleasedFile> read_site_folder(const fs::path& folder);

}  // namespace foyer::cli
