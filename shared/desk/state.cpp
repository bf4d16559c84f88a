#include "desk/state.h"

namespace foyer::desk {

work::Identities Desk::identities() const {
  work::Identities out;
  for (const seal::Identity& identity : shared) out.push_back(&identity);
  out.push_back(&worker.age);
  return out;
}

seal::Keyring keyring_of(const State& state) {
  return {state.desk->identities(), state.mail.headers.believed(state.desk->keysets)};
}

}  // namespace foyer::desk
