#pragma once
// Key files: secrets of a worker or of the agency under a passphrase, as one age file with one
// scrypt stanza, so stock `age -d` opens them. The plaintext is JCS.
//   worker             {v:1, kind:"worker", id, agency, signSeed, ageSecret}
//   root, publisher    {v:1, kind, seed}            (keys/seed_file.h)
// After making one, open it again with the typed passphrase before it counts.

#include <string>

#include "keys/seed_file.h"
#include "seal/age.h"

namespace foyer::seal {

struct WorkerKeys {
  std::string id;      // as in the keyset
  std::string agency;  // agency id
  keys::SigningKey sign;
  Identity age;
};

base::Result<base::Bytes> write_worker_key_file(const WorkerKeys& worker,
                                                std::string_view passphrase, base::Random& random);
base::Result<WorkerKeys> open_worker_key_file(base::ByteSpan file, std::string_view passphrase);
// With what read_stretching() of this file asked for.
base::Result<WorkerKeys> open_worker_key_file(base::ByteSpan file, const base::Secret32& stretched);

// root and publisher; the relay's key has no passphrase and no age file.
base::Result<base::Bytes> write_seed_key_file(keys::SeedKind kind, const keys::SigningKey& key,
                                              std::string_view passphrase, base::Random& random);
base::Result<keys::SigningKey> open_seed_key_file(keys::SeedKind kind, base::ByteSpan file,
                                                  std::string_view passphrase);

// For new passphrases: refuses empty ones, short ones (under passphrase_points_min code points)
// and common ones, with a sentence that says what to do.
inline constexpr std::size_t passphrase_points_min = 12;
base::Status check_passphrase(std::string_view passphrase);

}  // namespace foyer::seal
