#pragma once
// The client's copy: her record in plain words, when it was stored, and the way back.

#include "base/bytes.h"
#include "intake/page.h"

namespace foyer::intake {

void copy_content(const State& state, Page& page);

// The same as one small HTML file without scripts, for a device that she calls her own.
base::Bytes write_copy_file(const State& state);

}  // namespace foyer::intake
