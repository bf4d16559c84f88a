#pragma once
// A site as its server hands it out, held against what was released. The server may be hostile:
// no answer is read beyond the size that the manifest names, and each has its time.

#include <string>
#include <vector>

#include "keys/release.h"

namespace foyer::cli {

class LiveSite {
 public:
  // https://host[:port], or http for this machine; a slash may follow.
  explicit LiveSite(std::string_view address);

  // The manifest that the site itself holds. Throws Failure when there is none.
  std::string manifest() const;

  // A sentence for each difference: bytes as they come plain and as they come packed, the page at
  // "/", and the headers. Empty when the site is the release.
  std::vector<std::string> compare(const keys::Release& release) const;

 private:
  std::string origin_;
};

}  // namespace foyer::cli
