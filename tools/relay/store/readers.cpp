#include "relay/store/readers.h"

namespace foyer::relay {

base::Result<std::unique_ptr<Readers>> Readers::open(const std::string& path, int count) {
  auto readers = std::make_unique<Readers>();
  for (int i = 0; i < count; ++i) {
    auto database = Database::open(path, Database::Use::reads);
    if (!database) return std::unexpected(database.error());
    readers->give_back(std::move(*database));
  }
  return readers;
}

std::unique_ptr<Database> Readers::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return !idle_.empty(); });
  auto database = std::move(idle_.back());
  idle_.pop_back();
  return database;
}

void Readers::give_back(std::unique_ptr<Database> database) {
  {
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(database));
  }
  returned_.notify_one();
}

}  // namespace foyer::relay
