// foyer agency renew: a fresh agency.json, since one lives 45 days at most, and a fresh keyset
// when the newest one is about to run out.

#include "cli/agency_dates.h"
#include "cli/agency_folder.h"
#include "cli/keyset_step.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Passphrases passphrases(arguments);
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  keys::Agency agency = folder.agency();
  agency.name = arguments.get("--name", agency.name);
  agency.phone = arguments.get("--phone", agency.phone);
  if (arguments.has("--embedder")) agency.embedders = arguments.all("--embedder");
  for (const std::string& origin : agency.embedders) check_origin(origin);

  NewFiles files;
  const NamedKeyset newest = folder.newest_keyset();
  if (newest.keyset.not_after - now() < keyset_renew_s) {
    agency.keyset = add_next_keyset(files, folder, newest, newest.keyset, root);
  }
  add_next_agency(files, folder, agency, root);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object()
                 .set("seq", agency.seq + 1)
                 .set("notAfter", dated_back(now()) + base::limits::agency_days_max * base::day_s)
                 .set("keyset", agency.keyset));
  } else {
    say("agency.json is renewed for " + std::to_string(base::limits::agency_days_max) +
        " days. Publish it with: foyer agency publish");
  }
  return Exit::done;
}

}  // namespace

Command agency_renew() {
  return {"agency renew",
          "sign agency.json again; it lives 45 days at most",
          "",
          {{"--name", "NAME", "change the agency's name"},
           {"--phone", "NUMBER", "change its phone number"},
           {"--embedder", "ORIGIN", "replace the sites that may show the kiosk in a frame"}},
          "Asks for the agency's passphrase.",
          run};
}

}  // namespace foyer::cli
