#include "relay/store/store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "relay/clock.h"
#include "relay/store/schema.h"
#include "relay/store/sweep.h"

namespace foyer::relay {
namespace {

constexpr int reader_count = 4;
constexpr int sweep_every_ms = 60'000;

base::Result<int> lock_folder(const std::string& folder) {
  int lock = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) {
    return base::fail(base::Code::unavailable, "The data folder cannot be written.");
  }
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return base::fail(base::Code::conflict, "Another relay works in this data folder.");
  }
  return lock;
}

// The names of database and folder must be on the disk before the first answer.
base::Status sync_folder(const std::string& folder) {
  int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool synced = handle >= 0 && ::fsync(handle) == 0;
  if (handle >= 0) ::close(handle);
  if (!synced) return base::fail(base::Code::unavailable, "The data folder cannot be synced.");
  return {};
}

}  // namespace

base::Result<std::unique_ptr<Store>> Store::open(const std::string& folder) {
  ::umask(077);
  ::mkdir(folder.c_str(), 0700);
  auto lock = lock_folder(folder);
  if (!lock) return std::unexpected(lock.error());
  std::unique_ptr<Store> store(new Store);
  store->lock_ = *lock;
  std::string path = folder + "/relay.sqlite";
  auto database = Database::open(path, Database::Use::writes);
  if (!database) return std::unexpected(database.error());
  if (auto schema = prepare_schema(**database); !schema) return std::unexpected(schema.error());
  for (const std::string& place : {folder, folder + "/.."}) {
    if (auto synced = sync_folder(place); !synced) return std::unexpected(synced.error());
  }
  auto readers = Readers::open(path, reader_count);
  if (!readers) return std::unexpected(readers.error());
  store->readers_ = std::move(*readers);
  store->writer_ = std::make_unique<Writer>(
      std::move(*database), [](Database& writing) { return sweep(writing, unix_now()); },
      sweep_every_ms);
  return store;
}

// The writer goes last: whoever closes the database last tidies its log away.
Store::~Store() {
  readers_.reset();
  writer_.reset();
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace foyer::relay
