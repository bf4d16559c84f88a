#pragma once
// Bytes that travel beside the JSON, by number. See contract.h for who owns which.

#include <cstdint>
#include <map>

#include "base/bytes.h"

namespace foyer::host {

class Blobs {
 public:
  // The number of the new blob; 0 for no bytes at all.
  std::uint32_t put(base::Bytes bytes);
  // Takes the bytes out; empty where there are none.
  base::Bytes take(std::uint32_t number);
  base::Bytes* find(std::uint32_t number);
  void free(std::uint32_t number) { blobs_.erase(number); }

 private:
  std::map<std::uint32_t, base::Bytes> blobs_;
  std::uint32_t last_ = 0;
};

Blobs& blobs();

}  // namespace foyer::host
