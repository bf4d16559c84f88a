#include "cli/desk.h"

#include "cli/evidence.h"
#include "cli/fetch.h"

namespace foyer::cli {
namespace {

std::shared_ptr<const Shelf> read_shelf(const Desk& desk) {
  auto out = std::make_shared<Shelf>();
  for (work::ListedHeader& one : fetch_headers(desk)) out->headers.put(std::move(one.added));
  out->keysets = read_keysets(gather_keysets({desk.folder, &desk.relay, {}}));
  return out;
}

}  // namespace

std::vector<const seal::Identity*> Desk::identities() const {
  auto out = pointers(shared);
  out.push_back(&worker.age);
  return out;
}

seal::Keyring Desk::keyring() const {
  return {identities(),
          [this](const std::string& of) { return shelf().headers.believed(shelf().keysets)(of); }};
}

const Shelf& Desk::shelf() const {
  if (!shelf_read) shelf_read = read_shelf(*this);
  return *shelf_read;
}

Desk open_desk(const Arguments& arguments) {
  AgencyFolder folder(arguments);
  Relay relay(folder.relay(arguments));
  Passphrases passphrases(arguments);
  seal::WorkerKeys worker = unlock_worker(folder, worker_id(folder, arguments), passphrases);
  auto shared = unlock_openers(arguments, folder, worker);
  return {std::move(folder), std::move(relay), std::move(worker), std::move(shared)};
}

}  // namespace foyer::cli
