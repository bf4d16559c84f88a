#pragma once
// Bech32 (BIP 173) without its length limit, as age writes keys: 8-bit data in 5-bit letters with
// a checksum over the prefix too.

#include <string>

#include "base/bytes.h"
#include "base/secret.h"

namespace foyer::seal {

std::string to_bech32(std::string_view prefix, base::ByteSpan data);  // all lower case

// Exactly 32 bytes under this lower-case prefix, in lower case, with zero padding bits.
base::Result<base::Secret32> parse_bech32(std::string_view prefix, std::string_view text);

}  // namespace foyer::seal
