#pragma once
// The relay's data folder: one database, one writer, several readers, one process.

#include "relay/store/readers.h"
#include "relay/store/writer.h"

namespace foyer::relay {

class Store {
 public:
  // Makes the folder's files where they are missing. Refuses a folder that another relay holds.
  static base::Result<std::unique_ptr<Store>> open(const std::string& folder);
  ~Store();

  Writer& writer() { return *writer_; }
  Readers& readers() { return *readers_; }

 private:
  Store() = default;
  int lock_ = -1;  // held until the process ends
  std::unique_ptr<Readers> readers_;
  std::unique_ptr<Writer> writer_;
};

}  // namespace foyer::relay
