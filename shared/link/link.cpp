#include "link/link.h"

#include <algorithm>

namespace foyer::link {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view version = "1.";
constexpr std::size_t fragment_size = 64;  // S and H

std::string turn_label(std::string_view name, int turn) {
  return std::string(name) + '/' + std::to_string(turn);
}

}  // namespace

base::Result<Fragment> parse_fragment(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  if (dot == text.npos) return fail(Code::malformed, "This link is cut short or damaged.");
  if (text.substr(0, dot + 1) != version) {
    return fail(Code::unknown_version, "This link is of a kind that this page does not know.");
  }
  base::Bytes bytes;
  if (auto read = base::parse_b64u(text.substr(dot + 1), fragment_size)) bytes = std::move(*read);
  if (bytes.empty()) return fail(Code::malformed, "This link is cut short or damaged.");
  const base::SecretBytes both(std::move(bytes));
  Fragment fragment{base::Secret32(both.span().first(32)), {}};
  std::ranges::copy(both.span().subspan(32), fragment.h.begin());
  return fragment;
}

std::string write_fragment(const base::Secret32& s, const base::Digest& h) {
  base::Bytes bytes(s.span().begin(), s.span().end());
  base::append(bytes, h);
  const base::SecretBytes both(std::move(bytes));
  return std::string(version) + base::to_b64u(both.span());
}

LinkSecrets derive_link(const base::Secret32& s) {
  return {base::to_b64u(base::derive_key(s.span(), "link-id").span()),
          base::derive_key(s.span(), "open"), base::derive_key(s.span(), "code"),
          base::derive_key(s.span(), "public")};
}

base::Secret32 derive_k(const base::Secret32& s, const base::Secret32& r) {
  base::Secret<64> both;
  std::ranges::copy(s.span(), both.writable().begin());
  std::ranges::copy(r.span(), both.writable().begin() + 32);
  return base::derive_key(both.span(), "link");
}

base::Secret32 derive_private_key(const base::Secret32& k) {
  return base::derive_key(k.span(), "private");
}

keys::SigningKey derive_link_sign(const base::Secret32& k) {
  return keys::signing_key_from_seed(base::derive_key(k.span(), "link-sign"));
}

base::Secret32 derive_upload_token(const base::Secret32& k, int turn) {
  return base::derive_key(k.span(), turn_label("upload", turn));
}

base::Secret32 derive_draft_key(const base::Secret32& k, int turn) {
  return base::derive_key(k.span(), turn_label("draft", turn));
}

base::Digest hash_manifests(base::ByteSpan sealed_public, base::ByteSpan sealed_private) {
  return base::sha256(base::pae({base::as_bytes("foyer/H/v1"), sealed_public, sealed_private}));
}

std::string token_hash(const base::Secret32& token) {
  return base::hash_name(token.span());
}

std::string bearer(const base::Secret32& token) {
  return "Bearer " + base::to_b64u(token.span());
}

}  // namespace foyer::link
