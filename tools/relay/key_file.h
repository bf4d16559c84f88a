#pragma once
// The relay's own signing key: a file without passphrase, because the relay must be able to
// restart at midnight alone. So only its owner may read it.

#include <string>

#include "keys/proof.h"

namespace foyer::relay {

base::Result<keys::SigningKey> read_relay_key(const std::string& path);

}  // namespace foyer::relay
