#include "cli/unlock.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/profile.h"
#include "seal/paper_words.h"

namespace foyer::cli {
namespace {

constexpr std::size_t key_file_bytes_max = 64 * base::limits::KiB;

// One sentence for a wrong passphrase, another worker's file and a damaged one: whoever found the
// file learns nothing by trying.
template <typename T>
T opened(base::Result<T> result) {
  if (!result) stop("This key file does not open with this passphrase.");
  return std::move(*result);
}

fs::path worker_file(const AgencyFolder& folder, const std::string& id) {
  return folder.file("keys") / ("worker-" + id + ".key");
}

std::vector<seal::Identity> find_shared(const AgencyFolder& folder,
                                        const seal::WorkerKeys& worker) {
  std::vector<fs::path> files;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder.file("keys"), trouble)) {
    const std::string name = entry.path().filename().string();
    const bool shared = name.starts_with("team-") || name.starts_with("duty-");
    if (shared && name.ends_with(".age")) files.push_back(entry.path());
  }
  std::ranges::sort(files, std::greater());
  std::vector<seal::Identity> out;
  for (const fs::path& path : files) {
    const auto plain = seal::open_with({&worker.age}, read_file(path, key_file_bytes_max));
    if (!plain) continue;  // wrapped to other workers only
    auto identity = seal::parse_identity(plain->text());
    if (identity) out.push_back(std::move(*identity));
  }
  return out;
}

}  // namespace

keys::SigningKey unlock_seed(const AgencyFolder& folder, keys::SeedKind kind,
                             Passphrases& passphrases) {
  const fs::path path = folder.file("keys") / (std::string(keys::name(kind)) + ".key");
  const base::Bytes file = read_file(path, key_file_bytes_max);
  const auto passphrase = passphrases.ask("the agency (" + std::string(keys::name(kind)) + " key)");
  auto key = opened(seal::open_seed_key_file(kind, file, passphrase.text()));
  if (kind == keys::SeedKind::root && key.public_key != folder.settings().root) {
    stop("This root key is another agency's.");
  }
  return key;
}

std::string worker_id(const AgencyFolder& folder, const Arguments& arguments) {
  if (const auto given = arguments.get("--worker")) return check_worker_id(*given);
  std::vector<std::string> found;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder.file("keys"), trouble)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("worker-") && name.ends_with(".key")) {
      found.push_back(name.substr(7, name.size() - 11));
    }
  }
  if (found.empty()) stop("This folder holds no worker's key file.");
  if (found.size() > 1) stop("This folder holds several workers' key files. Say --worker ID.");
  return found.front();
}

seal::WorkerKeys unlock_worker(const AgencyFolder& folder, const std::string& id,
                               Passphrases& passphrases) {
  const base::Bytes file = read_file(worker_file(folder, id), key_file_bytes_max);
  const auto passphrase = passphrases.ask("worker " + id);
  auto worker = opened(seal::open_worker_key_file(file, passphrase.text()));
  if (worker.agency != folder.settings().agency) stop("This key file is for another agency.");
  return worker;
}

std::vector<seal::Identity> unlock_shared(const AgencyFolder& folder,
                                          const seal::WorkerKeys& worker) {
  auto out = find_shared(folder, worker);
  if (out.empty()) stop("None of the team's keys in this folder is wrapped to this worker.");
  return out;
}

std::vector<seal::Identity> unlock_openers(const Arguments& arguments, const AgencyFolder& folder,
                                           const seal::WorkerKeys& worker) {
  const auto recovery = arguments.get("--recovery");
  if (!recovery) return unlock_shared(folder, worker);
  auto out = find_shared(folder, worker);
  const base::SecretBytes text(read_file(*recovery, key_file_bytes_max));
  auto identity = seal::parse_identity(text.text());
  if (auto words = seal::read_paper_words(text.text()))
    identity = seal::identity_from_secret(std::move(*words));
  if (!identity) stop("This file holds no recovery key: neither its line nor the paper's words.");
  const auto all = folder.keysets();
  if (std::ranges::none_of(
          all, [&](const NamedKeyset& one) { return one.keyset.recovery == identity->recipient; }))
    stop("This recovery key is another agency's.");
  out.push_back(std::move(*identity));
  return out;
}

std::vector<const seal::Identity*> pointers(const std::vector<seal::Identity>& identities) {
  std::vector<const seal::Identity*> out;
  for (const seal::Identity& identity : identities) out.push_back(&identity);
  return out;
}

}  // namespace foyer::cli
