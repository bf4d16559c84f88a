#include "cli/release_key.h"

#include <algorithm>

#include "base/limits.h"
#include "cli/failure.h"
#include "seal/key_file.h"

namespace foyer::cli {

keys::PublicKey read_public_key(std::string_view text) {
  keys::PublicKey out{};
  const auto bytes = base::parse_b64u(text, out.size());
  if (!bytes) throw Failure{"--by wants the 43 letters that foyer site key printed.", Exit::usage};
  std::ranges::copy(*bytes, out.begin());
  return out;
}

keys::SigningKey unlock_release_key(const fs::path& path, Passphrases& passphrases) {
  const base::Bytes file = read_file(path, 64 * base::limits::KiB);
  const auto passphrase = passphrases.ask("the release key");
  auto key = seal::open_seed_key_file(keys::SeedKind::release, file, passphrase.text());
  if (!key) stop("This key file does not open with this passphrase.");
  return std::move(*key);
}

}  // namespace foyer::cli
