#pragma once
// The newest keyset, parsed once for each hash: every worker's request asks for it.

#include <memory>
#include <mutex>

#include "relay/store/documents.h"

namespace foyer::relay {

class NewestKeyset {
 public:
  // Null before the first keyset is stored. Safe from every thread.
  std::shared_ptr<const keys::Keyset> get(Database& database, base::UnixSeconds now);

 private:
  std::mutex mutex_;
  std::string hash_;
  std::shared_ptr<const keys::Keyset> keyset_;
};

}  // namespace foyer::relay
