#pragma once
// Keys with fixed secrets, and the day on which tests begin.

#include "keys/keyset.h"

namespace foyer::sample::inline of_keys {

inline constexpr base::UnixSeconds start = 1'767'225'600;
inline constexpr const char* reader =
    "age1rd76x4ehn2a6k666wj92ss2lpsng5xy5mm76ftpgxwvf9q3r7frsv444m0";

inline keys::SigningKey key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

}  // namespace foyer::sample::inline of_keys
