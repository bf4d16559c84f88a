#include "cli/key_making.h"

#include <algorithm>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

constexpr std::string_view unopened = "A new key file does not open again. Nothing was made.";

}  // namespace

base::Bytes make_seed_file(keys::SeedKind kind, const keys::SigningKey& key,
                           const base::SecretBytes& passphrase) {
  base::SystemRandom random;
  auto file = need(seal::write_seed_key_file(kind, key, passphrase.text(), random));
  const auto again = seal::open_seed_key_file(kind, file, passphrase.text());
  if (!again || again->public_key != key.public_key) stop(std::string(unopened));
  return file;
}

base::Bytes make_worker_file(const seal::WorkerKeys& worker, const base::SecretBytes& passphrase) {
  base::SystemRandom random;
  auto file = need(seal::write_worker_key_file(worker, passphrase.text(), random));
  const auto again = seal::open_worker_key_file(file, passphrase.text());
  if (!again || again->sign.public_key != worker.sign.public_key ||
      again->age.recipient != worker.age.recipient) {
    stop(std::string(unopened));
  }
  return file;
}

base::Bytes wrap_identity(const seal::Identity& identity, const std::vector<std::string>& readers) {
  base::SystemRandom random;
  const base::SecretBytes key = seal::write_identity(identity);
  base::Bytes line(key.span().begin(), key.span().end());
  line.push_back('\n');
  const base::SecretBytes plain(std::move(line));
  return need(seal::seal_to(readers, plain.span(), random));
}

std::vector<std::string> readers_of(const keys::Keyset& keyset) {
  std::vector<std::string> out;
  for (const keys::Worker& worker : keyset.workers) {
    if (std::ranges::find(worker.roles, "reader") != worker.roles.end()) {
      out.push_back(worker.age_key);
    }
  }
  return out;
}

}  // namespace foyer::cli
