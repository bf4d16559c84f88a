// foyer agency publish: keysets, the pack and agency.json to the relay, in the order in which each
// can be checked by what was sent before it.

#include "cli/agency_folder.h"
#include "cli/register.h"
#include "cli/relay.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Settings settings = folder.settings();
  settings.relay = folder.relay(arguments);
  if (arguments.has("--kiosk")) settings.kiosk = check_origin(arguments.need("--kiosk"));
  const Relay relay(settings.relay);

  for (const NamedKeyset& keyset : folder.keysets()) relay.put("/v1/keysets", keyset.text);
  const std::string agency = folder.agency_text();
  if (const std::string walk_in = folder.agency().walk_in; !walk_in.empty()) {
    relay.put("/v1/walk-in-manifests", read_text(folder.file("walkins") / (walk_in + ".jsonl"),
                                                 base::limits::manifest_bytes_max));
  }
  if (relay.get("/agency.json", base::limits::agency_bytes_max) != agency) {
    relay.put("/v1/agency", agency);
  }
  const std::string pack = folder.pack_text();
  if (!pack.empty()) relay.put("/v1/packs", pack);

  NewFiles files;  // only now, since a relay that refused is not to be remembered
  files.add(folder.file("settings.json"), base::as_bytes(write_settings(settings)),
            NewFiles::Kind::open, NewFiles::If::any);
  files.commit();
  if (!fs::exists(folder.file("recovery.json")))
    tell("The recovery key's paper was not typed back yet: foyer recovery print, recovery try.");
  if (arguments.has("--json")) {
    say_json(base::Json::object()
                 .set("relay", settings.relay)
                 .set("keyset", folder.newest_keyset().hash)
                 .set("pack", pack.empty() ? "" : base::hash_name(base::as_bytes(pack))));
  } else {
    say("Published to " + settings.relay + (pack.empty() ? ", without a pack so far." : "."));
  }
  return Exit::done;
}

}  // namespace

Command agency_publish() {
  return {"agency publish",
          "put agency.json, keysets and the pack on the relay",
          "",
          {{"--kiosk", "ORIGIN", "address that links begin with, when it is not the relay's"}},
          "Asks for no passphrase: these documents prove themselves. The relay is remembered.",
          run};
}

}  // namespace foyer::cli
