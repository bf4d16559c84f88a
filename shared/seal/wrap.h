#pragma once
// How both stanza kinds hide the file key: ChaCha20-Poly1305 with a zero nonce, since every
// wrapping key is used once.

#include "base/secret.h"
#include "seal/header.h"

namespace foyer::seal {

using FileKey = base::Secret<16>;

base::Bytes wrap_file_key(base::ByteSpan wrapping_key, const FileKey& file_key);
// Code::malformed for another size than 32 bytes, Code::wrong_key when it does not open.
base::Result<FileKey> unwrap_file_key(base::ByteSpan wrapping_key, base::ByteSpan body);

}  // namespace foyer::seal
