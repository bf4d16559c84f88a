#pragma once
// What most commands of a worker begin with: the folder, the relay, her own keys and the team's.

#include <optional>

#include "cli/relay.h"
#include "cli/unlock.h"

namespace foyer::cli {

struct Desk {
  AgencyFolder folder;
  Relay relay;
  seal::WorkerKeys worker;
  std::vector<seal::Identity> shared;

  // Team, on-duty and the worker's own identity.
  std::vector<const seal::Identity*> identities() const;
};

// Asks for the worker's passphrase.
Desk open_desk(const Arguments& arguments);

}  // namespace foyer::cli
