#pragma once
// age v1 files (C2SP age): X25519 and scrypt stanzas, STREAM body. Stock age opens what this
// writes, and the other way round.

#include <string>
#include <vector>

#include "base/hash.h"
#include "base/limits.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

namespace foyer::seal {

struct Identity {            // an X25519 identity
  base::Secret32 secret;
  std::string recipient;     // age1...
};
Identity make_identity(base::Random& random);
base::Result<Identity> parse_identity(std::string_view text);  // AGE-SECRET-KEY-1...
std::string write_identity(const Identity& identity);
base::Result<base::Digest> parse_recipient(std::string_view text);  // the 32 bytes of age1...

base::Result<base::Bytes> seal_to(const std::vector<std::string>& recipients,
                                  base::ByteSpan plaintext, base::Random& random);
// Nothing of the plaintext is released unless all of it is authentic.
base::Result<base::SecretBytes> open_with(const std::vector<const Identity*>& identities,
                                          base::ByteSpan file);

base::Result<base::Bytes> seal_with_passphrase(std::string_view passphrase,
                                               base::ByteSpan plaintext, base::Random& random,
                                               int log_n = base::limits::scrypt_log_n);
base::Result<base::SecretBytes> open_with_passphrase(std::string_view passphrase,
                                                     base::ByteSpan file);

// Spaces up to the size class: 256 KiB, 512 KiB, 1 MiB, then 1 MiB steps.
void pad(base::Bytes& plaintext);
base::Result<std::string_view> unpad(std::string_view plaintext);  // refuses other padding

}  // namespace foyer::seal
