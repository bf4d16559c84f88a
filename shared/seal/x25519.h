#pragma once
// The X25519 stanza of age v1: the file key wrapped to one recipient.

#include "base/random.h"
#include "seal/age.h"
#include "seal/wrap.h"

namespace foyer::seal {

// Code::malformed when the recipient is a low-order point.
base::Result<Stanza> wrap_x25519(const FileKey& file_key, const base::Digest& recipient,
                                 base::Random& random);

// Code::wrong_key when it is not for this identity, Code::malformed when its form is wrong.
base::Result<FileKey> unwrap_x25519(const Stanza& stanza, const Identity& identity);

}  // namespace foyer::seal
