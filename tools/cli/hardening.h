#pragma once

namespace foyer::cli {

// Before anything secret is read: no core dumps, no reading of this process's memory by others of
// the same user, and files for this user only. A write that fails comes back as an error, not as
// a signal, so that what was begun can be taken away.
void harden_process();

}  // namespace foyer::cli
