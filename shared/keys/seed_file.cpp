#include "keys/seed_file.h"

#include "base/secret_json.h"
#include "keys/signed_document.h"

namespace foyer::keys {

std::string_view name(SeedKind kind) {
  switch (kind) {
    case SeedKind::root:
      return "root";
    case SeedKind::publisher:
      return "publisher";
    case SeedKind::relay:
      return "relay";
    case SeedKind::release:
      return "release";
  }
  return {};
}

base::SecretBytes write_seed_file(SeedKind kind, const SigningKey& key) {
  base::Json body;
  body.set("v", 1).set("kind", name(kind)).set("seed", base::to_b64u(key.seed.span()));
  return base::SecretJson(std::move(body)).to_jcs();
}

base::Result<SigningKey> parse_seed_file(std::string_view text, SeedKind kind) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  constexpr std::size_t seed_file_bytes_max = 1024;
  auto parsed = base::parse_json(text, seed_file_bytes_max);
  if (!parsed) return base::fail(base::Code::malformed, "This is not a key file.");
  const base::SecretJson body(std::move(*parsed));
  const auto version = check_version(*body);
  if (!version) return std::unexpected(version.error());
  if ((*body)["kind"].text() != name(kind)) {
    return base::fail(base::Code::mismatch, "This key file is for another purpose.");
  }
  auto bytes = body->get_bytes("seed", 32);
  if (!bytes) return std::unexpected(bytes.error());
  const base::SecretBytes seed(std::move(*bytes));
  return signing_key_from_seed(base::Secret32(seed.span()));
}

}  // namespace foyer::keys
