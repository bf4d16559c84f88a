// The text forms of X25519 keys, as age-keygen writes them.

#include <sodium.h>

#include <algorithm>

#include "seal/age.h"
#include "seal/bech32.h"

namespace foyer::seal {
namespace {

constexpr std::string_view secret_prefix = "age-secret-key-";
constexpr std::string_view recipient_prefix = "age";

char swap_case(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c;
}

// The only line of an identity file that is neither empty nor a comment; empty when there is
// none or a second.
std::string_view only_key_line(std::string_view text) {
  std::string_view found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (!found.empty()) return {};
    found = line;
  }
  return found;
}

}  // namespace

Identity identity_from_secret(base::Secret32 secret) {
  base::Digest point;
  crypto_scalarmult_base(point.data(), secret.data());
  return {std::move(secret), to_bech32(recipient_prefix, point)};
}

Identity make_identity(base::Random& random) {
  return identity_from_secret(random.secret<32>());
}

base::Result<Identity> parse_identity(std::string_view text) {
  // Upper case is the one form; swapping case makes any lower-case letter one that is refused.
  base::Bytes swapped = base::to_bytes(only_key_line(text));
  std::ranges::transform(swapped, swapped.begin(), [](std::uint8_t c) {
    return static_cast<std::uint8_t>(swap_case(static_cast<char>(c)));
  });
  const base::SecretBytes line(std::move(swapped));
  auto secret = parse_bech32(secret_prefix, line.text());
  if (!secret) return std::unexpected(secret.error());
  return identity_from_secret(std::move(*secret));
}

base::SecretBytes write_identity(const Identity& identity) {
  std::string text = to_bech32(secret_prefix, identity.secret.span());
  std::ranges::transform(text, text.begin(), swap_case);
  base::Bytes bytes = base::to_bytes(text);
  sodium_memzero(text.data(), text.size());
  return base::SecretBytes(std::move(bytes));
}

base::Result<base::Digest> parse_recipient(std::string_view text) {
  const auto point = parse_bech32(recipient_prefix, text);
  if (!point) return std::unexpected(point.error());
  base::Digest out;
  std::ranges::copy(point->span(), out.begin());
  return out;
}

}  // namespace foyer::seal
