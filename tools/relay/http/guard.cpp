#include "relay/http/guard.h"

#include "base/hash.h"

namespace foyer::relay {

std::optional<std::string> read_token_hash(const Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  std::string_view value = request.header("authorization");
  if (!value.starts_with(scheme)) return std::nullopt;
  auto token = base::parse_b64u(value.substr(scheme.size()), 32);
  if (!token) return std::nullopt;
  return base::hash_name(*token);
}

base::Result<transfer::SignedRequest> verify_signature(const Request& request,
                                                       std::string_view authority,
                                                       base::UnixSeconds now) {
  transfer::RequestLine line{.method = request.method,
                             .authority = std::string(authority),
                             .path = request.path,
                             .query = request.query.empty() ? "?" : request.query};
  transfer::SignatureFields fields{
      .content_digest = std::string(request.header("content-digest")),
      .signature_input = std::string(request.header("signature-input")),
      .signature = std::string(request.header("signature"))};
  return transfer::verify_request(line, base::as_bytes(request.body), fields, now);
}

bool may_act(const keys::Keyset& keyset, const keys::PublicKey& key, std::string_view roles,
             base::UnixSeconds now) {
  if (now >= keyset.not_after) return false;
  while (!roles.empty()) {
    std::string_view role = roles.substr(0, roles.find(' '));
    roles.remove_prefix(std::min(roles.size(), role.size() + 1));
    if (keys::find_worker(keyset, key, role) != nullptr) return true;
  }
  return false;
}

}  // namespace foyer::relay
