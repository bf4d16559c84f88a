#pragma once
// Who may do it: bearer tokens (RFC 6750) are hashed, workers' signatures (RFC 9421) verified.

#include <optional>

#include "base/time.h"
#include "keys/keyset.h"
#include "relay/http/request.h"
#include "transfer/request_signature.h"

namespace foyer::relay {

// b64u(SHA-256(token)) of "Authorization: Bearer <32 bytes as b64u>".
std::optional<std::string> read_token_hash(const Request& request);

// The signature alone; whether the key may do this is asked of the keyset afterwards.
base::Result<transfer::SignedRequest> verify_signature(const Request& request,
                                                       std::string_view authority,
                                                       base::UnixSeconds now);

// True when the key stands in the keyset with any of the roles and the keyset's time holds.
bool may_act(const keys::Keyset& keyset, const keys::PublicKey& key, std::string_view roles,
             base::UnixSeconds now);

}  // namespace foyer::relay
