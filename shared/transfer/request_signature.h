#pragma once
// Workers' requests: RFC 9421 HTTP message signatures (ed25519) over @method @authority @path
// @query content-digest, with created, keyid, nonce, alg and tag "foyer".

#include <string>

#include "base/time.h"
#include "keys/proof.h"

namespace foyer::transfer {

struct RequestLine {
  std::string method;     // GET
  std::string authority;  // host[:port], lower case
  std::string path;       // /v1/links
  std::string query;      // with '?', or "?" alone when there is none (RFC 9421 section 2.2.7)
};

std::string content_digest(base::ByteSpan body);  // RFC 9530: sha-256=:...:

struct SignatureFields {
  std::string content_digest, signature_input, signature;  // header values
};
SignatureFields sign_request(const RequestLine& line, base::ByteSpan body,
                             const keys::SigningKey& key, base::UnixSeconds created,
                             std::string_view nonce);

struct SignedRequest {
  keys::PublicKey key{};
  base::UnixSeconds created = 0;
  std::string nonce;
};
// Checks digest, signature, algorithm, tag and the 60 s window around `now`.
base::Result<SignedRequest> verify_request(const RequestLine& line, base::ByteSpan body,
                                           const SignatureFields& fields, base::UnixSeconds now);

}  // namespace foyer::transfer
