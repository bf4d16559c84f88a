#include "host/blobs.h"

#include <utility>

namespace foyer::host {

std::uint32_t Blobs::put(base::Bytes bytes) {
  if (bytes.empty()) return 0;
  blobs_.emplace(++last_, std::move(bytes));
  return last_;
}

base::Bytes Blobs::take(std::uint32_t number) {
  auto found = blobs_.find(number);
  if (found == blobs_.end()) return {};
  base::Bytes bytes = std::move(found->second);
  blobs_.erase(found);
  return bytes;
}

base::Bytes* Blobs::find(std::uint32_t number) {
  auto found = blobs_.find(number);
  return found == blobs_.end() ? nullptr : &found->second;
}

Blobs& blobs() {
  static Blobs all;
  return all;
}

}  // namespace foyer::host
