// foyer agency rotate: new team and on-duty keys, for the same workers.

#include "cli/keyset_step.h"
#include "cli/register.h"
#include "cli/rotation.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Passphrases passphrases(arguments);
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  const NamedKeyset newest = folder.newest_keyset();
  keys::Keyset next = newest.keyset;
  NewFiles files;
  rotate_shared(files, folder, next, newest.keyset.epoch + 1);
  const std::string keyset = add_next_step(files, folder, newest, next, root);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("keyset", keyset).set("team", next.team));
  } else {
    say("The team's and the on-duty key are new. Publish them with: foyer agency publish");
    say_what_workers_need(newest.keyset.epoch + 1);
  }
  return Exit::done;
}

}  // namespace

Command agency_rotate() {
  return {"agency rotate",
          "make new team and on-duty keys",
          "",
          {},
          "Asks for the agency's passphrase. Nothing is new for clients before it is published.\n"
          "What came in before is opened with the old keys, which stay in the folder.",
          run};
}

}  // namespace foyer::cli
