// foyer worker desk: the one file with which a worker opens the desk in her browser.

#include "cli/desk_file.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = worker_id(folder, arguments);
  const fs::path place = arguments.need("--out");
  Passphrases passphrases(arguments);
  const seal::WorkerKeys worker = unlock_worker(folder, id, passphrases);
  NewFiles files;
  files.add(place, base::as_bytes(make_desk_file(arguments, folder, worker)),
            NewFiles::Kind::secret, NewFiles::If::absent);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("worker", id).set("file", place.string()));
  } else {
    say("Give " + place.string() + " to " + id + ". It opens the desk with the passphrase alone.");
    say("Make it anew when the profile, the pack or the team's keys change.");
  }
  return Exit::done;
}

}  // namespace

Command worker_desk() {
  return {"worker desk",
          "write the file with which a worker opens the desk in a browser",
          "",
          {{"--worker", "ID", "whose; else the only worker of this folder"},
           {"--out", "FILE", "where to; a file that is there is not replaced"},
           {"--kiosk", "ORIGIN", "address that links begin with, when it is not the relay's"}},
          "Asks for the worker's passphrase. All that is secret in the file stays locked with it.",
          run};
}

}  // namespace foyer::cli
