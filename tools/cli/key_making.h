#pragma once
// Making key files: each is opened again with the passphrase that was typed before it counts.

#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/passphrase.h"
#include "keys/keyset.h"
#include "seal/key_file.h"

namespace foyer::cli {

base::Bytes make_seed_file(keys::SeedKind kind, const keys::SigningKey& key,
                           const base::SecretBytes& passphrase);
base::Bytes make_worker_file(const seal::WorkerKeys& worker, const base::SecretBytes& passphrase);

// "AGE-SECRET-KEY-1..." LF, sealed to the age keys of the workers who may read.
base::Bytes wrap_identity(const seal::Identity& identity, const std::vector<std::string>& readers);

// The age keys of every worker of the keyset with the role of a reader.
std::vector<std::string> readers_of(const keys::Keyset& keyset);

}  // namespace foyer::cli
