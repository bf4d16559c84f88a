#pragma once
// A disk that fails on demand: an SQLite VFS in front of the real one. It can refuse the n-th write
// or sync from now, and it knows what each file held at its last sync, which is all that a power
// cut leaves for certain.

#include <sqlite3.h>

#include <map>
#include <mutex>
#include <string>

namespace foyer::relay {

class FailingDisk {
 public:
  FailingDisk();   // becomes SQLite's default
  ~FailingDisk();  // the real one is the default again

  // From now, `after` writes (or syncs) succeed and the next `count` give `code`.
  void fail_writes(int after, int count, int code);
  void fail_syncs(int after, int count, int code);

  // What the files would hold after a power cut now, by path.
  std::map<std::string, std::string> durable();

  // For the VFS:
  int judge_write();
  int judge_sync();
  void synced(const std::string& path);

 private:
  struct Plan {
    int after = 0, count = 0, code = SQLITE_OK;
    int next();
  };
  std::mutex mutex_;
  Plan writes_, syncs_;
  std::map<std::string, std::string> durable_;
};

}  // namespace foyer::relay
