// foyer key check: does this key file still open, and is what it holds still in force?

#include <algorithm>

#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = worker_id(folder, arguments);
  Passphrases passphrases(arguments);
  const auto worker = unlock_worker(folder, id, passphrases);
  const keys::Keyset keyset = folder.newest_keyset().keyset;
  const auto entry = std::ranges::find(keyset.workers, id, &keys::Worker::id);
  const bool current = entry != keyset.workers.end() && entry->sign_key == worker.sign.public_key &&
                       entry->age_key == worker.age.recipient;
  bool reads = false;
  if (current) {
    for (const seal::Identity& identity : unlock_shared(folder, worker)) {
      reads = reads || identity.recipient == keyset.team;
    }
  }
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("worker", id).set("current", current).set("reads", reads));
  } else {
    say("The key file of " + id + " opens.");
    say(current ? "Its keys stand in the newest keyset."
                : "Its keys do not stand in the newest keyset: it signs nothing any more.");
    if (current) say(reads ? "It opens what clients send." : "It opens nothing clients send.");
  }
  return current ? Exit::done : Exit::failed;
}

}  // namespace

Command key_check() {
  return {"key check",
          "see that a worker's key file opens and is in force",
          "",
          {{"--worker", "ID", "whose; else the only worker of this folder"}},
          "Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
