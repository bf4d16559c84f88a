#pragma once
// The scrypt stanza of age v1 (RFC 7914, r = 8, p = 1): the file key under a passphrase.

#include "base/random.h"
#include "seal/age.h"
#include "seal/wrap.h"

namespace foyer::seal {

base::Result<Stanza> wrap_scrypt(const FileKey& file_key, std::string_view passphrase, int log_n,
                                 base::Random& random);

// Code::too_large for a work factor over limits::scrypt_log_n_max, before any memory is taken.
base::Result<FileKey> unwrap_scrypt(const Stanza& stanza, std::string_view passphrase);

// The same in two halves, for whoever stretches the passphrase elsewhere.
base::Result<Stretching> read_stretching(const Stanza& stanza);
base::Result<FileKey> unwrap_stretched(const Stanza& stanza, base::ByteSpan key);

}  // namespace foyer::seal
