// foyer worker remove: a worker leaves. Her keys sign and read nothing from the next keyset on, the
// team's keys are new, and the links that she could open are revoked when it is published.

#include <algorithm>

#include "cli/key_making.h"
#include "cli/keyset_step.h"
#include "cli/profile.h"
#include "cli/register.h"
#include "cli/rotation.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

keys::Keyset without(const keys::Keyset& newest, const std::string& id) {
  keys::Keyset out = newest;
  if (std::erase_if(out.workers, [&](const keys::Worker& one) { return one.id == id; }) == 0)
    stop("No worker of the newest keyset has this id. Nothing was changed.");
  if (readers_of(out).empty())
    stop("Nobody would be left who reads what clients send. Add another worker first.");
  return out;
}

// Somebody who stays opens the old keys, so that they are wrapped to those who stay alone.
std::string granting_worker(const AgencyFolder& folder, const Arguments& arguments,
                            const std::string& leaver) {
  const std::string id = worker_id(folder, arguments);
  if (id == leaver) stop("Say --worker ID: somebody who reads already, and stays.");
  return id;
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = check_worker_id(arguments.operand("the id of the worker who leaves"));
  const NamedKeyset newest = folder.newest_keyset();
  keys::Keyset next = without(newest.keyset, id);
  const std::string granting = granting_worker(folder, arguments, id);
  Passphrases passphrases(arguments);
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  const seal::WorkerKeys stays = unlock_worker(folder, granting, passphrases);

  NewFiles files;
  rewrap_shared(files, folder, stays, readers_of(next));
  rotate_shared(files, folder, next, newest.keyset.epoch + 1);
  const std::string keyset = add_next_step(files, folder, newest, next, root);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("worker", id).set("keyset", keyset));
    return Exit::done;
  }
  say("Worker " + id + " is removed. Publish this now: foyer agency publish");
  say("From then on the relay refuses every request of " + id + ", what clients send is closed to");
  say("her, and the links that she could open are revoked. What she opened before, she may have.");
  say_what_workers_need(newest.keyset.epoch + 1);
  return Exit::done;
}

}  // namespace

Command worker_remove() {
  return {"worker remove",
          "let a worker leave: new team keys without her",
          "<id>",
          {{"--worker", "ID", "somebody who reads already, and stays"}},
          "Asks for the agency's passphrase, then for the one of the worker who stays. Nothing is\n"
          "closed to her before it is published.",
          run};
}

}  // namespace foyer::cli
