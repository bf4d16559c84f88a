#pragma once
// The key that releases are signed with: a key file of its own, in no agency's folder, because a
// release is made once and serves many agencies.

#include "cli/files.h"
#include "cli/passphrase.h"
#include "keys/seed_file.h"

namespace foyer::cli {

// The public key's 43 letters: what `foyer site verify --by` wants.
keys::PublicKey read_public_key(std::string_view text);

keys::SigningKey unlock_release_key(const fs::path& path, Passphrases& passphrases);

}  // namespace foyer::cli
