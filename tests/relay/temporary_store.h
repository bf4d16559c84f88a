#pragma once
// A database of its own for one test, with links and parts as the endpoints would make them.

#include <filesystem>
#include <string>

#include "base/hash.h"
#include "relay/store/links.h"
#include "relay/store/parts.h"
#include "relay/store/schema.h"

namespace foyer::relay {

inline constexpr base::UnixSeconds hour_s = 3600;
inline constexpr base::UnixSeconds start_time = 1'800'000'000;

class TemporaryStore {
 public:
  TemporaryStore() {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    database_ = std::move(*Database::open(path(), Database::Use::writes));
    (void)prepare_schema(*database_);
  }
  ~TemporaryStore() {
    database_.reset();
    std::filesystem::remove_all(folder_);
  }

  Database& operator*() { return *database_; }
  std::string path() const { return folder_ + "/relay.sqlite"; }

 private:
  std::string folder_;
  std::unique_ptr<Database> database_;
};

// The n-th 32 bytes as b64u: distinct names without a generator.
inline std::string name_of(int n) {
  return base::hash_name(base::as_bytes(std::to_string(n)));
}

inline NewLink make_link(int n, int turns = 1) {
  NewLink link{.id = name_of(n),
               .open_hash = name_of(n + 1),
               .code_kind = "digits",
               .code_proof = name_of(n + 2),
               .r = name_of(n + 3),
               .public_sealed = "cHVi",
               .private_sealed = "cHJp",
               .escrow = "ZXNj",
               .upload_hashes = {},
               .expiry = start_time + 7 * base::day_s,
               .bytes_max = 1'000'000};
  for (int turn = 0; turn < turns; ++turn) link.upload_hashes.push_back(name_of(n + 10 + turn));
  return link;
}

inline std::string put_bytes(Database& database, const Link& link, std::string_view text,
                             base::UnixSeconds now) {
  std::string digest = base::hash_name(base::as_bytes(text));
  (void)put_part(database, link, digest, base::as_bytes(text), 0, now);
  return digest;
}

}  // namespace foyer::relay
