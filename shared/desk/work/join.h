#pragma once
// Joining by a one-time code: 75 random bits and a check symbol, said or read once. scrypt of the
// code yields where the sealed desk file lies, the token that takes it, and the key that opens it.
// The relay, which has the file but not the code, can neither open it nor put another in its place.
// FORMAT.md has the bytes.

#include <string>

#include "base/random.h"
#include "seal/age.h"
#include "transfer/join_order.h"

namespace foyer::work {

// "7K3M-Q2XA-9FTC-W5HN": Crockford's base 32, four groups.
std::string make_join_code(base::Random& random);
// As it was typed: any case, any separators, O for 0, I and L for 1. Code::malformed when it is no
// such code, or a symbol is wrong.
base::Result<std::string> normalise_join_code(std::string_view typed);

// What the code is stretched with, and by this the rest follows.
seal::Stretching join_stretching();
base::Result<base::Secret32> stretch_join_code(std::string_view normalised);

struct JoinKeys {
  std::string id;  // b64u of 32 bytes
  base::Secret32 token, key;
};
JoinKeys derive_join(const base::Secret32& stretched);

// Code::too_large for a desk file that is better carried.
base::Result<transfer::JoinOrder> seal_join(std::string_view desk_file, const std::string& agency,
                                            base::UnixSeconds expiry, const JoinKeys& keys,
                                            base::Random& random);
// The desk file. Code::bad_proof when it was not sealed under this code.
base::Result<std::string> open_join(base::ByteSpan sealed, const JoinKeys& keys);

// The agency's id in twelve symbols, "9FTC-W5HN-7K3M": who made the code reads them aloud, and the
// worker compares them with what her desk shows.
std::string agency_check(std::string_view agency);

}  // namespace foyer::work
