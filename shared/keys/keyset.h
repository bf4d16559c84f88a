#pragma once
// Keysets: who may read, sign, publish and receive, as public keys; each proved by the root.

#include <string>
#include <vector>

#include "base/time.h"
#include "keys/signed_document.h"

namespace foyer::keys {

struct Worker {
  std::string id;
  std::vector<std::string> roles;  // "maker" makes links, "reader" reads, "admin" manages
  PublicKey sign_key{};
  std::string age_key;  // age1...
};

struct RelayKey {
  PublicKey key{};
  base::UnixSeconds not_before = 0;
  base::UnixSeconds not_after = 0;
};

struct Keyset {
  std::string agency;  // id
  std::int64_t epoch = 0;
  std::string prev;  // hash name of the keyset before, empty for the first
  base::UnixSeconds not_before = 0;
  base::UnixSeconds not_after = 0;
  std::string team, duty, recovery;  // age1...
  std::vector<Worker> workers;
  std::vector<PublicKey> publishers;
  std::vector<RelayKey> relays;
};

std::string write_keyset(const Keyset& keyset, const SigningKey& root);
// Verifies the proof by `root` (Code::bad_proof), and that the keyset names the agency of that root
// (Code::mismatch). Its dates are not judged: an old keyset still tells who could sign then.
base::Result<Keyset> parse_keyset(std::string_view text, const PublicKey& root);

// The worker with this key and role, or null. Owned by the keyset.
const Worker* find_worker(const Keyset& keyset, const PublicKey& sign_key, std::string_view role);
bool may_publish(const Keyset& keyset, const PublicKey& key);
bool is_relay(const Keyset& keyset, const PublicKey& key, base::UnixSeconds at);

// Code::expired outside [not_before, not_after).
base::Status check_current(const Keyset& keyset, base::UnixSeconds now);

// Holds when `newest` is reached from `pinned` by `chain` (oldest first), each root-proved, each
// prev the hash of the one before and each epoch one more. Both ends are part of the chain.
base::Status verify_chain(const std::vector<std::string>& chain, std::string_view pinned_hash,
                          std::string_view newest_hash, const PublicKey& root);

}  // namespace foyer::keys
