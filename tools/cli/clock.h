#pragma once

#include "base/time.h"

namespace foyer::cli {

base::UnixSeconds now();

}  // namespace foyer::cli
