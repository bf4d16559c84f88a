#include "relay/version.h"

namespace foyer::relay {

std::string_view version() {
  return FOYER_VERSION;
}

}  // namespace foyer::relay
