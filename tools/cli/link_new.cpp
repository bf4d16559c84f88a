// foyer link new: a link for one unit, its spoken code, and its QR code.

#include <algorithm>
#include <iterator>

#include "cli/clock.h"
#include "cli/link_checks.h"
#include "cli/link_making.h"
#include "cli/link_words.h"
#include "cli/profile.h"
#include "cli/register.h"
#include "cli/relay.h"
#include "cli/terminal.h"
#include "cli/unit.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

using base::Json;
using CodeWanted = link::PublicManifest::CodeWanted;

constexpr int days_usual = 14;

std::vector<link::ChannelUse> channels_from(const Arguments& arguments, const pack::Pack& pack) {
  std::vector<link::ChannelUse> out;
  for (const std::string& wish : arguments.all("--channel")) {
    const std::size_t colon = wish.find(':');
    const pack::Channel* channel = pack.channel(wish.substr(0, colon));
    if (channel == nullptr) stop("The pack has no channel \"" + wish.substr(0, colon) + "\".");
    out.push_back({channel->id, colon == std::string::npos ? channel->purposes
                                                           : split(wish.substr(colon + 1), ',')});
  }
  if (!out.empty()) return out;
  for (const pack::Channel& channel : pack.channels) out.push_back({channel.id, channel.purposes});
  return out;
}

std::vector<std::string> services_from(const Arguments& arguments, const pack::Pack& pack) {
  std::vector<std::string> out = arguments.all("--service");
  for (const std::string& id : out) {
    if (pack.service(id) == nullptr) stop("The pack has no service \"" + id + "\".");
  }
  if (!out.empty()) return out;
  for (const pack::Service& service : pack.services) out.push_back(service.id);
  return out;
}

std::vector<std::string> languages_from(const Arguments& arguments, const pack::Pack& pack) {
  std::vector<std::string> out = arguments.all("--language");
  for (const std::string& tag : out) {
    if (pack.language(tag) == nullptr) stop("The pack has no language \"" + tag + "\".");
  }
  if (!out.empty()) return out;
  for (const pack::Language& language : pack.languages) out.push_back(language.tag);
  return out;
}

CodeWanted code_from(const Arguments& arguments) {
  if (!arguments.has("--waive-code")) return CodeWanted::digits;
  if (arguments.need("--waive-code").size() < 4) {
    throw Failure{"Say in a few words why no code is needed.", Exit::usage};
  }
  tell("Whoever holds this link can open it until it is used. No code protects it.");
  return CodeWanted::waived;
}

LinkWish wish_from(const Arguments& arguments, const AgencyFolder& folder, const std::string& id,
                   const Unit& unit) {
  const std::string pack_text = folder.pack_text();
  if (pack_text.empty()) stop("No pack is published yet. Do that with foyer pack publish.");
  const pack::SignedPack pack = need(pack::open_pack(pack_text), "The pack");
  LinkWish out;
  out.label = arguments.get("--label", "");
  if (const std::string why = arguments.get("--waive-code", ""); !why.empty()) {
    out.label += (out.label.empty() ? "" : " ") + ("(no code: " + why + ")");
  }
  out.languages = languages_from(arguments, pack.pack);
  out.code = code_from(arguments);
  out.expiry =
      now() + arguments.number("--days", days_usual, 1, base::limits::link_days_max) * base::day_s;
  link::PrivateManifest& manifest = out.manifest;
  const fs::path profile = folder.file("workers") / (id + ".json");
  manifest.worker = parse_profile(read_text(profile, base::limits::manifest_bytes_max));
  manifest.services = services_from(arguments, pack.pack);
  manifest.channels = channels_from(arguments, pack.pack);
  check_link(manifest.worker, manifest.channels, pack.pack, now());
  for (const std::string& flag : flag_contacts(manifest.worker, pack.pack)) tell(flag);
  manifest.mode = arguments.get("--mode", "remote");
  manifest.unit_id = unit.id;
  manifest.unit_type = unit.type;
  manifest.required_signers = unit.signers;
  manifest.turns = unit.turns;
  manifest.pack = pack.hash;
  manifest.keyset = folder.newest_keyset().hash;
  manifest.bytes_max = base::limits::link_bytes_max;
  return out;
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = worker_id(folder, arguments);
  const Unit unit = unit_from(arguments, folder);
  const LinkWish wish = wish_from(arguments, folder, id, unit);
  const std::string kiosk = folder.kiosk(arguments);
  const Relay relay(folder.relay(arguments));
  Passphrases passphrases(arguments);
  const seal::WorkerKeys worker = unlock_worker(folder, id, passphrases);
  base::SystemRandom random;
  const MadeLink made =
      make_link(wish, folder.settings().agency, worker, folder.newest_keyset().keyset.team, random);
  relay.signed_json(worker.sign, "POST", "/v1/links", {}, base::to_jcs(made.request));
  remember(unit, folder);
  say_link({kiosk + "/#" + made.fragment, made.code, made.link_id, wish.label, wish.expiry, unit.id,
            unit.turns},
           arguments.has("--json") ? As::json : As::words);
  return Exit::done;
}

}  // namespace

Command link_new() {
  std::vector<Option> options{
      {"--worker", "ID", "who makes it; else the only worker of this folder"},
      {"--label", "TEXT", "your own word for it; only the team can read it"},
      {"--days", "N", "how long it opens, 1 to 30; 14 if not said"},
      {"--language", "TAG", "one of the pack's; more than one may stand; all if none"},
      {"--service", "ID", "one of the pack's; more than one may stand; all if none"},
      {"--channel", "ID[:P,..]", "channel and purposes; more than one may stand; all if none"},
      {"--mode", "MODE", "remote or in-person; remote if not said"},
      {"--waive-code", "WHY", "no spoken code: the link alone opens it. Say why"},
      {"--kiosk", "ORIGIN", "address that the link begins with, when it is not the relay's"}};
  std::ranges::copy(unit_options(), std::back_inserter(options));
  return {"link new",
          "make a link for a client, with the code to say on the phone",
          "",
          std::move(options),
          "Asks for the worker's passphrase. Send the link one way and say the code another way.",
          run};
}

}  // namespace foyer::cli
