#include "transfer/request_signature.h"

#include <algorithm>

#include "base/limits.h"
#include "transfer/signature_input.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view signature_start = "foyer=:";

// RFC 9421 section 2.5. A line feed in a component would let one line pass for two.
base::Result<std::string> signature_base(const RequestLine& line, std::string_view digest,
                                         std::string_view params) {
  for (std::string_view part : {std::string_view(line.method), std::string_view(line.authority),
                                std::string_view(line.path), std::string_view(line.query)}) {
    if (part.empty() || std::ranges::any_of(part, [](char c) { return c <= 0x20 || c > 0x7E; })) {
      return fail(Code::malformed, "The request line holds something that cannot be signed.");
    }
  }
  std::string out;
  const auto put = [&](std::string_view name, std::string_view value) {
    out += '"';
    out += name;
    out += "\": ";
    out += value;
    out += '\n';
  };
  put("@method", line.method);
  put("@authority", line.authority);
  put("@path", line.path);
  put("@query", line.query);
  put("content-digest", digest);
  out += "\"@signature-params\": ";
  out += params;
  return out;
}

base::Result<keys::Signature> parse_signature(std::string_view header) {
  const auto malformed = fail(Code::malformed, "The Signature header is not foyer=:...:.");
  constexpr std::size_t signature_text_size = 88;
  if (!header.starts_with(signature_start) || !header.ends_with(':') ||
      header.size() != signature_start.size() + signature_text_size + 1) {
    return malformed;
  }
  const auto bytes = base::parse_b64(header.substr(signature_start.size(), signature_text_size));
  if (!bytes || bytes->size() != 64) return malformed;
  keys::Signature out;
  std::ranges::copy(*bytes, out.begin());
  return out;
}

}  // namespace

SignatureFields sign_request(const RequestLine& line, base::ByteSpan body,
                             const keys::SigningKey& key, base::UnixSeconds created,
                             std::string_view nonce) {
  const SignatureInput input = make_signature_input(key.public_key, created, nonce);
  SignatureFields fields{content_digest(body), write_signature_input(input), {}};
  const auto text = signature_base(line, fields.content_digest, input.params);
  // An unsignable line leaves the signature empty: no relay takes it.
  if (!text) return fields;
  const keys::Signature signature = keys::sign(key, base::as_bytes(*text));
  fields.signature = std::string(signature_start) + base::to_b64(signature) + ':';
  return fields;
}

base::Result<SignedRequest> verify_request(const RequestLine& line, base::ByteSpan body,
                                           const SignatureFields& fields, base::UnixSeconds now) {
  const auto input = parse_signature_input(fields.signature_input);
  if (!input) return std::unexpected(input.error());
  const auto signature = parse_signature(fields.signature);
  if (!signature) return std::unexpected(signature.error());
  if (const auto same = check_content_digest(fields.content_digest, body); !same) {
    return std::unexpected(same.error());
  }
  const auto text = signature_base(line, fields.content_digest, input->params);
  if (!text) return std::unexpected(text.error());
  if (!keys::is_signed(input->key, *signature, base::as_bytes(*text))) {
    return fail(Code::bad_proof, "The signature on this request is not right.");
  }
  const base::UnixSeconds off = input->created - now;
  if (off > base::limits::request_window_s || off < -base::limits::request_window_s) {
    return fail(Code::expired, "This request was signed too long ago, or the clock is wrong.");
  }
  return SignedRequest{input->key, input->created, input->nonce};
}

}  // namespace foyer::transfer
