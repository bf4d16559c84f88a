#pragma once
// Tries of the spoken code. The writer runs them one after another, and the answer waits for the
// commit that counts the try: nobody learns anything from a try that is not counted durably.

#include "relay/store/links.h"

namespace foyer::relay {

struct TryOutcome {
  enum class Kind { right, wrong, locked } kind = Kind::locked;
  std::int64_t left = 0;  // wrong: how many misses lock the link
  std::string r{};        // right: b64u
};

// `value` is the b64u HMAC of what was typed, empty for a waived code. The link's state must be
// open or locked. Code::malformed when the value cannot be one of this link's.
base::Result<TryOutcome> try_code(Database& database, const Link& link, std::string_view value,
                                  base::UnixSeconds now);

}  // namespace foyer::relay
