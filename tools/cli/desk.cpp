#include "cli/desk.h"

namespace foyer::cli {

std::vector<const seal::Identity*> Desk::identities() const {
  auto out = pointers(shared);
  out.push_back(&worker.age);
  return out;
}

Desk open_desk(const Arguments& arguments) {
  AgencyFolder folder(arguments);
  Relay relay(folder.relay(arguments));
  Passphrases passphrases(arguments);
  seal::WorkerKeys worker = unlock_worker(folder, worker_id(folder, arguments), passphrases);
  auto shared = unlock_shared(folder, worker);
  return {std::move(folder), std::move(relay), std::move(worker), std::move(shared)};
}

}  // namespace foyer::cli
