// foyer agency relay-key: a new key for the relay to sign receipts with. It counts beside the old
// one until that is ended, so that no receipt is refused on the way.

#include "base/random.h"
#include "cli/agency_dates.h"
#include "cli/failure.h"
#include "cli/keyset_step.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "keys/seed_file.h"

namespace foyer::cli {
namespace {

std::string add_key(NewFiles& files, const AgencyFolder& folder, keys::Keyset& next) {
  const std::string name = "relay-" + std::to_string(next.epoch + 1) + ".key";
  base::SystemRandom random;
  const keys::SigningKey key = keys::make_signing_key(random);
  files.add(folder.file("keys") / name, keys::write_seed_file(keys::SeedKind::relay, key).span(),
            NewFiles::Kind::secret, NewFiles::If::absent);
  next.relays.push_back({key.public_key, dated_back(now()), next.not_after});
  return name;
}

void end_old(keys::Keyset& next) {
  if (next.relays.size() < 2)
    stop("There is one relay key only, and the relay needs it. Make a new one first.");
  next.relays.erase(next.relays.begin(), next.relays.end() - 1);
}

void say_what_is_next(const std::string& made) {
  if (made.empty()) {
    say("Only the newest relay key counts. Publish this now: foyer agency publish");
    return;
  }
  say("The relay's new key is keys/" + made + ". First publish it: foyer agency publish");
  say("Then start the relay with it. When that runs well: foyer agency relay-key --end-old");
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const NamedKeyset newest = folder.newest_keyset();
  keys::Keyset next = newest.keyset;
  NewFiles files;
  std::string made;
  if (arguments.has("--end-old"))
    end_old(next);
  else
    made = add_key(files, folder, next);
  Passphrases passphrases(arguments);
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  keys::Agency agency = folder.agency();
  agency.keyset = add_next_keyset(files, folder, newest, next, root);
  add_next_agency(files, folder, agency, root);
  files.commit();
  if (arguments.has("--json"))
    say_json(base::Json::object().set("keyset", agency.keyset).set("file", made));
  else
    say_what_is_next(made);
  return Exit::done;
}

}  // namespace

Command agency_relay_key() {
  return {"agency relay-key",
          "make a new key for the relay to sign receipts with",
          "",
          {{"--end-old", "", "from now on only the newest relay key counts"}},
          "Asks for the agency's passphrase. The old key counts beside the new one until it is\n"
          "ended, and receipts that it signed before stay valid.",
          run};
}

}  // namespace foyer::cli
