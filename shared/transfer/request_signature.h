#pragma once
// Workers' requests: RFC 9421 HTTP message signatures (ed25519) over @method @authority @path
// @query content-digest, with created, keyid, nonce, alg and tag "foyer".

#include <string>

#include "base/time.h"
#include "keys/proof.h"

namespace foyer::transfer {

struct RequestLine {
  std::string method;     // GET
  std::string authority;  // host[:port], lower case, without the scheme's own port
  std::string path;       // /v1/links
  std::string query;      // with '?', or "?" alone when there is none (RFC 9421 section 2.2.7)
};

std::string content_digest(base::ByteSpan body);  // RFC 9530: sha-256=:...:
// Code::malformed for another form than one sha-256 item, Code::mismatch for other bytes.
base::Status check_content_digest(std::string_view header, base::ByteSpan body);
// The digest that the header states, before the body is there.
base::Result<base::Digest> parse_content_digest(std::string_view header);

struct SignatureFields {
  std::string content_digest, signature_input, signature;  // header values
};
// The nonce: 16 or more random bytes as b64u for a write, empty for a read.
SignatureFields sign_request(const RequestLine& line, base::ByteSpan body,
                             const keys::SigningKey& key, base::UnixSeconds created,
                             std::string_view nonce);

struct SignedRequest {
  keys::PublicKey key{};  // keyid: b64u of the Ed25519 key
  base::UnixSeconds created = 0;
  std::string nonce;  // empty where none was sent
};
// Checks digest, signature, algorithm, tag and the 60 s window around `now`. Whether the key may
// do this, and whether the nonce is fresh, is the caller's question. Code::malformed,
// Code::mismatch (digest), Code::expired (window) or Code::bad_proof.
base::Result<SignedRequest> verify_request(const RequestLine& line, base::ByteSpan body,
                                           const SignatureFields& fields, base::UnixSeconds now);

}  // namespace foyer::transfer
