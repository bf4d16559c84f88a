#pragma once
// What most commands of a worker begin with: the folder, the relay, her own keys and the team's.

#include <memory>
#include <vector>

#include "cli/relay.h"
#include "cli/unlock.h"
#include "work/added_headers.h"

namespace foyer::cli {

// Headers that were added to what lies at the relay, and the keysets by which they are believed.
struct Shelf {
  work::AddedHeaders headers;
  std::vector<keys::Keyset> keysets;
};

struct Desk {
  AgencyFolder folder;
  Relay relay;
  seal::WorkerKeys worker;
  std::vector<seal::Identity> shared;

  // The relay's list, asked for once, when something first needs it.
  mutable std::shared_ptr<const Shelf> shelf_read = {};

  // Team, on-duty and the worker's own identity.
  std::vector<const seal::Identity*> identities() const;
  // The same, and the added headers. It must not outlive the desk.
  seal::Keyring keyring() const;
  const Shelf& shelf() const;
};

// Asks for the worker's passphrase.
Desk open_desk(const Arguments& arguments);

}  // namespace foyer::cli
