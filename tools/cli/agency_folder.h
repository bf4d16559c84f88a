#pragma once
// The folder of an agency, as `foyer agency new` makes it:
//   settings.json           {v, agency, root, relay, kiosk}: what every command starts from
//   agency.json             the newest signed agency.json
//   seen.json               {v, seq}: of the newest one that the relay showed
//   keysets/<epoch>.jsonl   every keyset from the first on
//   packs/<hash>.jsonl      packs that were published
//   walkins/<hash>.jsonl    what clients without a link may begin, as it was published
//   workers/<id>.json       what a worker declares on every link
//   units/<id>.json         who must sign for a unit, so that its links agree
//   cases/                  where each case was last seen to end, and what belongs to which
//   keys/root.key, publisher.key, worker-<id>.key    age files under passphrases
//   keys/team-<epoch>.age, duty-<epoch>.age          wrapped to each reading worker
//   keys/relay.key          for the relay's machine;  keys/recovery.txt  for paper
// Secrets are files for this user only. A worker's own folder may lack all keys but hers.

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/files.h"
#include "keys/agency.h"
#include "keys/keyset.h"

namespace foyer::cli {

struct Settings {
  std::string agency;  // id
  keys::PublicKey root{};
  std::string relay;  // origin, empty until one is known
  std::string kiosk;  // origin that links begin with, empty: the relay's
};
std::string write_settings(const Settings& settings);

struct NamedKeyset {
  std::string text, hash;
  keys::Keyset keyset;
};

class AgencyFolder {
 public:
  // --agency DIR, or the folder that one stands in.
  explicit AgencyFolder(const Arguments& arguments);

  const fs::path& path() const { return path_; }
  const Settings& settings() const { return settings_; }
  // The relay's origin: --relay, or what the settings remember.
  std::string relay(const Arguments& arguments) const;
  std::string kiosk(const Arguments& arguments) const;

  // Oldest first, each proved by the root.
  std::vector<NamedKeyset> keysets() const;
  NamedKeyset newest_keyset() const;
  std::string agency_text() const;
  keys::Agency agency() const;  // verified, but for its dates
  // The pack that was published last, or with this hash. Empty when there is none.
  std::string pack_text() const;
  std::string pack_text(std::string_view hash) const;

  fs::path file(std::string_view name) const { return path_ / name; }

 private:
  fs::path path_;
  Settings settings_;
};

// https://host[:port]; http only for this machine itself. Throws Failure.
std::string check_origin(std::string_view text);

}  // namespace foyer::cli
