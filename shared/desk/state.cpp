#include "desk/state.h"

namespace foyer::desk {

work::Identities Desk::identities() const {
  work::Identities out;
  for (const seal::Identity& identity : shared) out.push_back(&identity);
  out.push_back(&worker.age);
  return out;
}

}  // namespace foyer::desk
