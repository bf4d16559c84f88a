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

struct Identity {  // an X25519 identity
  base::Secret32 secret;
  std::string recipient;  // age1...
};
Identity make_identity(base::Random& random);
Identity identity_from_secret(base::Secret32 secret);
// AGE-SECRET-KEY-1..., upper case, or a whole identity file as `age-keygen` writes it: comments
// and empty lines are passed over, and exactly one key must stand there.
base::Result<Identity> parse_identity(std::string_view text);
base::SecretBytes write_identity(const Identity& identity);         // without LF
base::Result<base::Digest> parse_recipient(std::string_view text);  // the 32 bytes of age1...

// One stanza per recipient; none or too many is Code::malformed.
base::Result<base::Bytes> seal_to(const std::vector<std::string>& recipients,
                                  base::ByteSpan plaintext, base::Random& random);
// Nothing of the plaintext is released unless all of it is authentic. Code::wrong_key when no
// identity opens it, without telling which was tried; Code::bad_proof when header or body was
// changed; Code::malformed, Code::too_large or Code::unknown_version for the header's form.
base::Result<base::SecretBytes> open_with(const std::vector<const Identity*>& identities,
                                          base::ByteSpan file);

base::Result<base::Bytes> seal_with_passphrase(std::string_view passphrase,
                                               base::ByteSpan plaintext, base::Random& random,
                                               int log_n = base::limits::scrypt_log_n);
// As open_with; refuses a work factor over limits::scrypt_log_n_max before it costs memory.
base::Result<base::SecretBytes> open_with_passphrase(std::string_view passphrase,
                                                     base::ByteSpan file);

// What a passphrase file asks to be computed from the passphrase: scrypt (RFC 7914) with r = 8 and
// p = 1, 32 bytes. A page lets a worker thread do it, so that it stays alive meanwhile.
struct Stretching {
  base::Bytes salt;  // age's label before it
  int log_n = 0;
};
base::Result<Stretching> read_stretching(base::ByteSpan file);
// As open_with_passphrase, with what came of it.
base::Result<base::SecretBytes> open_with_stretched(const base::Secret32& key, base::ByteSpan file);

// Spaces up to the size class: 256 KiB, 512 KiB, 1 MiB, then 1 MiB steps. The plaintext ends
// with LF, so that spaces cannot be mistaken for it.
std::size_t size_class(std::size_t size_bytes);
void pad(base::Bytes& plaintext);
// The text up to its last LF; refuses any other padding than pad() makes.
base::Result<std::string_view> unpad(std::string_view plaintext);

// The same for short texts: steps of 4 KiB.
void pad_small(base::Bytes& plaintext);
base::Result<std::string_view> unpad_small(std::string_view plaintext);

}  // namespace foyer::seal
