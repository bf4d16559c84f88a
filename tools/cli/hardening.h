#pragma once

namespace foyer::cli {

// Before anything secret is read: no core dumps, no reading of this process's memory by others of
// the same user, and files for this user only.
void harden_process();

}  // namespace foyer::cli
