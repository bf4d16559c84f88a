#pragma once
// The one file with which a worker opens the desk in a browser: her key file, the team's keys as
// they are wrapped to her, and what her links begin with. Every secret in it stays locked; her own
// proof covers all of it, so that nobody can lead her links elsewhere. FORMAT.md has the members.

#include <string>
#include <vector>

#include "link/manifest.h"
#include "seal/key_file.h"

namespace foyer::work {

inline constexpr std::size_t desk_file_bytes_max = base::limits::MiB;

struct DeskFile {
  std::string agency;               // id
  base::Bytes key;                  // her key file, under her passphrase
  std::vector<base::Bytes> shared;  // team's and on-duty keys, sealed to her, newest first
  link::WorkerStatement profile;
  std::string kiosk;            // origin that her links begin with
  std::string pack;             // hash name of the pack that new links show
  std::int64_t agency_seq = 0;  // the newest agency.json that was seen when it was made
};

std::string write_desk_file(const DeskFile& file, const keys::SigningKey& worker);

// Whole and unchanged since it was made; whose proof it is shows once her key is open.
struct ProvedDeskFile {
  DeskFile file;
  keys::PublicKey by{};
};
base::Result<ProvedDeskFile> read_desk_file(std::string_view text);

// Her keys and the team's. Code::mismatch where the file is not this worker's own.
struct Opened {
  seal::WorkerKeys worker;
  std::vector<seal::Identity> shared;
};
base::Result<Opened> open_desk_file(const ProvedDeskFile& file, const base::Secret32& stretched);

}  // namespace foyer::work
