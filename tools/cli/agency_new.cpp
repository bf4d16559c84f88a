// foyer agency new: every key of an agency, its first worker, its first keyset and agency.json.

#include "cli/register.h"

#include "base/utf8.h"
#include "cli/agency_dates.h"
#include "cli/agency_folder.h"
#include "cli/clock.h"
#include "cli/contacts.h"
#include "cli/key_making.h"
#include "cli/profile.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;
using Kind = NewFiles::Kind;
using If = NewFiles::If;

struct Made {
  keys::SigningKey root, publisher, relay;
  seal::Identity team, duty, recovery;
  seal::WorkerKeys worker;
};

Made make_keys(const std::string& worker) {
  base::SystemRandom random;
  Made out{keys::make_signing_key(random),
           keys::make_signing_key(random),
           keys::make_signing_key(random),
           seal::make_identity(random),
           seal::make_identity(random),
           seal::make_identity(random),
           {worker, {}, keys::make_signing_key(random), seal::make_identity(random)}};
  out.worker.agency = keys::agency_id(out.root.public_key);
  return out;
}

keys::Keyset first_keyset(const Made& made) {
  keys::Keyset out;
  out.agency = made.worker.agency;
  out.epoch = 1;
  out.not_before = dated_back(now());
  out.not_after = out.not_before + keyset_s;
  out.team = made.team.recipient;
  out.duty = made.duty.recipient;
  out.recovery = made.recovery.recipient;
  out.workers.push_back({made.worker.id,
                         {"maker", "reader", "admin"},
                         made.worker.sign.public_key,
                         made.worker.age.recipient});
  out.publishers.push_back(made.publisher.public_key);
  out.relays.push_back({made.relay.public_key, out.not_before, out.not_after});
  return out;
}

keys::Agency first_agency(const Arguments& arguments, const Made& made, const std::string& keyset) {
  keys::Agency out;
  out.seq = 1;
  date(out);
  out.id = made.worker.agency;
  out.root = made.root.public_key;
  out.name = arguments.need("--name");
  out.phone = arguments.need("--phone");
  out.embedders = arguments.all("--embedder");
  out.keyset = keyset;
  for (const std::string& origin : out.embedders) check_origin(origin);
  if (base::has_hidden_characters(out.name)) stop("The agency's name has hidden characters.");
  return out;
}

base::Bytes recovery_text(const seal::Identity& recovery) {
  base::Bytes out = base::to_bytes(
      "# Recovery key of the agency. Print this, lock the paper away, and delete the file.\n"
      "# It opens every submission when all workers' keys are lost.\n# public key: " +
      recovery.recipient + "\n");
  const base::SecretBytes key = seal::write_identity(recovery);
  base::append(out, key.span());
  out.push_back('\n');
  return out;
}

void add_keys(NewFiles& files, const fs::path& at, const Made& made, const keys::Keyset& keyset,
              const base::SecretBytes& agency, const base::SecretBytes& worker) {
  using keys::SeedKind;
  const auto add = [&](const std::string& name, base::ByteSpan bytes) {
    files.add(at / "keys" / name, bytes, Kind::secret, If::absent);
  };
  add("root.key", make_seed_file(SeedKind::root, made.root, agency));
  add("publisher.key", make_seed_file(SeedKind::publisher, made.publisher, agency));
  add("worker-" + made.worker.id + ".key", make_worker_file(made.worker, worker));
  add("team-1.age", wrap_identity(made.team, readers_of(keyset)));
  add("duty-1.age", wrap_identity(made.duty, readers_of(keyset)));
  add("relay.key", keys::write_seed_file(SeedKind::relay, made.relay).span());
  add("recovery.txt", base::SecretBytes(recovery_text(made.recovery)).span());
}

Exit run(const Arguments& arguments) {
  const fs::path at = arguments.operand("a folder that is to be made");
  if (fs::exists(at)) stop("\"" + at.string() + "\" is there already. Nothing was changed.");
  const std::string worker_id = check_worker_id(arguments.need("--worker"));
  const auto profile = profile_from(arguments, worker_id, arguments.need("--worker-name"));
  const Made made = make_keys(worker_id);
  const keys::Keyset keyset = first_keyset(made);
  const std::string keyset_text = keys::write_keyset(keyset, made.root);
  const keys::Agency agency =
      first_agency(arguments, made, base::hash_name(base::as_bytes(keyset_text)));
  Settings settings{agency.id, agency.root, arguments.get("--relay", ""),
                    arguments.get("--kiosk", "")};
  if (!settings.relay.empty()) check_origin(settings.relay);
  if (!settings.kiosk.empty()) check_origin(settings.kiosk);

  Passphrases passphrases(arguments);
  const auto agency_passphrase = passphrases.ask_new("the agency (root and publisher keys)");
  const auto worker_passphrase = passphrases.ask_new("worker " + worker_id);

  NewFolder folder(at);
  NewFiles files;
  add_keys(files, folder.path(), made, keyset, agency_passphrase, worker_passphrase);
  const auto add = [&](const std::string& name, std::string_view text) {
    files.add(folder.path() / name, base::as_bytes(text), Kind::open, If::absent);
  };
  add("settings.json", write_settings(settings));
  add("agency.json", keys::write_agency(agency, made.root));
  add("keysets/1.jsonl", keyset_text);
  add("workers/" + worker_id + ".json", write_profile(profile));
  files.commit();
  folder.commit();
  for (const std::string& flag : flag_contacts(profile, nullptr)) tell(flag);

  if (arguments.has("--json")) {
    say_json(Json::object()
                 .set("agency", agency.id)
                 .set("folder", at.string())
                 .set("keyset", agency.keyset)
                 .set("relayKey", (at / "keys" / "relay.key").string())
                 .set("worker", worker_id));
    return Exit::done;
  }
  say("The agency is made in " + at.string() + ".");
  say("Agency id: " + agency.id);
  say("Keep keys/root.key on a machine that is offline. What is next, and how: foyer agency steps");
  return Exit::done;
}

}  // namespace

Command agency_new() {
  std::vector<Option> options{
      {"--name", "NAME", "the agency's name, as clients will see it"},
      {"--phone", "NUMBER", "by which a client can check that the agency is real"},
      {"--worker", "ID", "id of the first worker"},
      {"--embedder", "ORIGIN",
       "a site that may show the kiosk in a frame; more than one may stand"},
      {"--kiosk", "ORIGIN", "address that links begin with, when it is not the relay's"}};
  options.insert(options.end(), profile_options().begin(), profile_options().end());
  return {"agency new",
          "make an agency: its keys, its first worker, its keyset",
          "<folder>",
          std::move(options),
          "Asks for two passphrases, in this order: the agency's (it locks the root and the\n"
          "publisher key) and the first worker's. The folder appears whole or not at all.",
          run};
}

}  // namespace foyer::cli
