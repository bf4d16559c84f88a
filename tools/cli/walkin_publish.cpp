// foyer walkin publish: what clients may begin by themselves, without a worker's link.

#include "cli/keyset_step.h"
#include "cli/link_order.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "link/walk_in.h"

namespace foyer::cli {
namespace {

constexpr std::string_view signer = "client";

// One adult for herself. Families and couples get a worker's link, which names who must sign.
LinkOrder order_from(const Arguments& arguments, const pack::Pack& pack) {
  return {.unit = {.id = "walk-in",
                   .type = "individual",
                   .signers = {std::string(signer)},
                   .turns = {std::string(signer)}},
          .services = services_from(arguments, pack),
          .channels = channels_from(arguments, pack)};
}

std::string sign_manifest(const Arguments& arguments, const AgencyFolder& folder,
                          Passphrases& passphrases) {
  const LinkOrder order = order_from(arguments, published_pack(folder).pack);
  const LinkWish wish = wish_for(arguments, folder, worker_id(folder, arguments), order);
  const auto publisher = unlock_seed(folder, keys::SeedKind::publisher, passphrases);
  if (!keys::may_publish(folder.newest_keyset().keyset, publisher.public_key)) {
    stop("This publisher key does not stand in the newest keyset.");
  }
  std::string text = link::write_walk_in(wish.manifest, wish.languages, publisher);
  need(link::parse_walk_in(text), "The walk-in manifest");
  return text;
}

void publish(const Arguments& arguments, const AgencyFolder& folder, const std::string& manifest) {
  const Relay relay(folder.relay(arguments));
  if (!manifest.empty()) relay.put("/v1/walk-in-manifests", manifest);
  relay.put("/v1/agency", AgencyFolder(arguments).agency_text());
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Passphrases passphrases(arguments);
  const bool ends = arguments.has("--end");
  const std::string text = ends ? std::string() : sign_manifest(arguments, folder, passphrases);
  const std::string hash = ends ? std::string() : base::hash_name(base::as_bytes(text));
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  keys::Agency agency = folder.agency();
  agency.walk_in = hash;

  NewFiles files;
  if (!ends) {
    files.add(folder.file("walkins") / (hash + ".jsonl"), base::as_bytes(text),
              NewFiles::Kind::open, NewFiles::If::any);
  }
  add_next_agency(files, folder, agency, root);
  files.commit();
  publish(arguments, folder, text);
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("walkIn", hash).set("seq", agency.seq + 1));
  } else {
    say(ends ? "Nobody can begin without a worker's link any more."
             : "Clients can begin without a link at " + folder.kiosk(arguments) + "/?walk-in");
  }
  return Exit::done;
}

}  // namespace

Command walkin_publish() {
  return {"walkin publish",
          "let clients begin without a worker's link, or end that",
          "",
          {{"--worker", "ID", "who answers for them; else the only worker of this folder"},
           {"--service", "ID", "one of the pack's; more than one may stand; all if none"},
           {"--channel", "ID[:P,..]", "channel and purposes; more than one may stand; all if none"},
           {"--language", "TAG", "one of the pack's; more than one may stand; all if none"},
           {"--mode", "MODE", "remote or in-person; remote if not said"},
           {"--end", "", "take the offer back"}},
          "Asks for the agency's passphrase, for the publisher and for the root key. Nobody knows\n"
          "who a client without a link is: confirm it before anything else.",
          run};
}

}  // namespace foyer::cli
