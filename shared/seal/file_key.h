#pragma once
// Inside this folder: the file key between header and body. Every header of a file wraps the same
// one, and each header's MAC is keyed by it.

#include <functional>
#include <string>
#include <vector>

#include "base/random.h"
#include "seal/age.h"
#include "seal/wrap.h"

namespace foyer::seal {

using Unwrap = std::function<base::Result<FileKey>(const Stanza&)>;
// For X25519 stanzas; the identities stay the caller's.
Unwrap unwrap_by(const std::vector<const Identity*>& identities);

// By the first stanza of this type that unwraps. Each one is looked at, so that a damaged one is
// refused wherever it stands. Code::bad_proof when the header's MAC does not hold.
base::Result<FileKey> find_file_key(const Header& header, std::string_view type,
                                    const Unwrap& unwrap);

// Whether this header was made with this file key: no second key has the same MAC.
bool is_made_with(const Header& header, const FileKey& file_key);

// A whole header, one X25519 stanza per recipient; none or too many is Code::malformed.
base::Result<std::string> write_header(const FileKey& file_key,
                                       const std::vector<std::string>& recipients,
                                       base::Random& random);
// The same of stanzas that were made.
std::string write_header(const FileKey& file_key, const std::vector<Stanza>& stanzas);

}  // namespace foyer::seal
