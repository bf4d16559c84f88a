#pragma once
// Views as wasm/host/contract.h writes them, read back: for the pages that tests show.

#include "base/json.h"
#include "view/node.h"

namespace foyer::sample {

view::View decode_view(const base::Json& json);

}  // namespace foyer::sample
