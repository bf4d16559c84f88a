#pragma once
// The JSON of a View, as contract.h describes it.

#include "base/json.h"
#include "view/node.h"

namespace foyer::host {

base::Json encode_view(const view::View& view);

}  // namespace foyer::host
