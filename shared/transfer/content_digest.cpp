// RFC 9530 with the one algorithm that both sides use.

#include <algorithm>

#include "base/hash.h"
#include "transfer/request_signature.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view start = "sha-256=:";

}  // namespace

std::string content_digest(base::ByteSpan body) {
  return std::string(start) + base::to_b64(base::sha256(body)) + ':';
}

base::Result<base::Digest> parse_content_digest(std::string_view header) {
  const auto malformed = fail(Code::malformed, "The Content-Digest header is not sha-256=:...:.");
  constexpr std::size_t digest_text_size = 44;
  if (!header.starts_with(start) || !header.ends_with(':') ||
      header.size() != start.size() + digest_text_size + 1) {
    return malformed;
  }
  const auto bytes = base::parse_b64(header.substr(start.size(), digest_text_size));
  if (!bytes || bytes->size() != 32) return malformed;
  base::Digest out;
  std::ranges::copy(*bytes, out.begin());
  return out;
}

base::Status check_content_digest(std::string_view header, base::ByteSpan body) {
  const auto stated = parse_content_digest(header);
  if (!stated) return std::unexpected(stated.error());
  if (*stated == base::sha256(body)) return {};
  return fail(Code::mismatch, "The body is not the one that the Content-Digest header names.");
}

}  // namespace foyer::transfer
