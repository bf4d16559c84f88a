#include "cli/clock.h"

#include <ctime>

namespace foyer::cli {

base::UnixSeconds now() {
  return std::time(nullptr);
}

}  // namespace foyer::cli
