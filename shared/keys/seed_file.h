#pragma once
// The text of a key that is one Ed25519 seed: {"kind","seed","v"} as JCS. The relay's own key lies
// so in a file that only its user may read; root and publisher keys stand inside an age file
// under a passphrase (seal/key_file.h).

#include <string>

#include "keys/proof.h"

namespace foyer::keys {

enum class SeedKind { root, publisher, relay, release };
std::string_view name(SeedKind kind);

base::SecretBytes write_seed_file(SeedKind kind, const SigningKey& key);
// Code::mismatch for a seed of another kind: a publisher's file is not a root's. One LF may follow.
base::Result<SigningKey> parse_seed_file(std::string_view text, SeedKind kind);

}  // namespace foyer::keys
