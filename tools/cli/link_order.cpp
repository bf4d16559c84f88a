#include "cli/link_order.h"

#include "cli/clock.h"
#include "cli/contacts.h"
#include "cli/link_checks.h"
#include "cli/profile.h"
#include "cli/promises.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using CodeWanted = link::PublicManifest::CodeWanted;

constexpr int days_usual = 14;

std::vector<std::string> languages_from(const Arguments& arguments, const pack::Pack& pack) {
  std::vector<std::string> out = arguments.all("--language");
  for (const std::string& tag : out) {
    if (pack.language(tag) == nullptr) stop("The pack has no language \"" + tag + "\".");
  }
  if (!out.empty()) return out;
  for (const pack::Language& language : pack.languages) out.push_back(language.tag);
  return out;
}

// Three words are said in a language that the client speaks.
std::vector<std::string> code_words_from(const Arguments& arguments, const pack::Pack& pack) {
  const std::string tag = arguments.get("--code-words", "");
  const pack::Language* language = pack.language(tag);
  if (language == nullptr) stop("The pack has no language \"" + tag + "\".");
  if (language->code_words.empty())
    stop("The pack has no words for codes in " + language->name + ".");
  return language->code_words;
}

void take_code(const Arguments& arguments, const pack::Pack& pack, LinkWish& wish) {
  wish.code = CodeWanted::digits;
  if (arguments.has("--code-words")) {
    wish.code = CodeWanted::words;
    wish.code_words = code_words_from(arguments, pack);
  }
  if (!arguments.has("--waive-code")) return;
  if (wish.code == CodeWanted::words)
    throw Failure{"A link has a code of words, or none: say one of the two.", Exit::usage};
  if (arguments.need("--waive-code").size() < 4) {
    throw Failure{"Say in a few words why no code is needed.", Exit::usage};
  }
  tell("Whoever holds this link can open it until it is used. No code protects it.");
  wish.code = CodeWanted::waived;
}

}  // namespace

std::vector<Option> link_options() {
  return {{"--label", "TEXT", "your own word for it; only the team can read it"},
          {"--days", "N", "how long it opens, 1 to 30; 14 if not said"},
          {"--language", "TAG", "one of the pack's; more than one may stand; all if none"},
          {"--code-words", "TAG", "a code of three words of this language, not of six digits"},
          {"--waive-code", "WHY", "no spoken code: the link alone opens it. Say why"},
          {"--kiosk", "ORIGIN", "address that the link begins with, when it is not the relay's"}};
}

pack::SignedPack published_pack(const AgencyFolder& folder) {
  const std::string text = folder.pack_text();
  if (text.empty()) stop("No pack is published yet. Do that with foyer pack publish.");
  return need(pack::open_pack(text), "The pack");
}

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

LinkWish wish_for(const Arguments& arguments, const AgencyFolder& folder, const std::string& worker,
                  const LinkOrder& order) {
  const pack::SignedPack pack = published_pack(folder);
  LinkWish out;
  out.label = arguments.get("--label", "");
  if (const std::string why = arguments.get("--waive-code", ""); !why.empty()) {
    out.label += (out.label.empty() ? "" : " ") + ("(no code: " + why + ")");
  }
  out.languages = languages_from(arguments, pack.pack);
  take_code(arguments, pack.pack, out);
  out.expiry =
      now() + arguments.number("--days", days_usual, 1, base::limits::link_days_max) * base::day_s;
  link::PrivateManifest& manifest = out.manifest;
  manifest.worker = read_profile(folder, worker);
  manifest.services = order.services;
  manifest.channels = order.channels;
  manifest.asks = order.asks;
  check_link(manifest.worker, manifest.channels, pack.pack, now());
  for (const std::string& flag : flag_contacts(manifest.worker, &pack.pack)) tell(flag);
  for (const std::string& soon : remind_promises(manifest.worker, pack.pack, now())) tell(soon);
  manifest.mode = arguments.get("--mode", order.mode);
  manifest.unit_id = order.unit.id;
  manifest.unit_type = order.unit.type;
  manifest.required_signers = order.unit.signers;
  manifest.turns = order.unit.turns;
  manifest.pack = pack.hash;
  manifest.keyset = folder.newest_keyset().hash;
  manifest.bytes_max = base::limits::link_bytes_max;
  return out;
}

LinkCard place_link(const Arguments& arguments, const AgencyFolder& folder, const Relay& relay,
                    const seal::WorkerKeys& worker, const LinkWish& wish, const Unit& unit) {
  base::SystemRandom random;
  const work::MadeLink made =
      need(work::make_link(wish, worker, folder.newest_keyset().keyset.team, random),
           "The link's manifest");
  relay.signed_json(worker.sign, "POST", "/v1/links", {}, base::to_jcs(made.request));
  remember(unit, folder);
  return {folder.kiosk(arguments) + "/#" + made.fragment,
          made.code,
          made.link_id,
          wish.label,
          wish.expiry,
          unit.id,
          unit.turns,
          wish.manifest.asks};
}

}  // namespace foyer::cli
