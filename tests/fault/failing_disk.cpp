#include "failing_disk.h"

#include <cstdio>
#include <cstring>
#include <new>

namespace foyer::relay {
namespace {

FailingDisk* disk = nullptr;
sqlite3_vfs* real_vfs = nullptr;

// What SQLite allocates for an open file: ours, then the real VFS's own.
struct OpenFile {
  sqlite3_file face;
  std::string* path;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

OpenFile* own(sqlite3_file* file) {
  return reinterpret_cast<OpenFile*>(file);
}

// Calls the same method of the real file.
template <auto method, typename... Arguments>
int forward(sqlite3_file* file, Arguments... arguments) {
  sqlite3_file* real = own(file)->real();
  return (real->pMethods->*method)(real, arguments...);
}

int close(sqlite3_file* file) {
  delete own(file)->path;
  return forward<&sqlite3_io_methods::xClose>(file);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  if (int code = disk->judge_write(); code != SQLITE_OK) return code;
  return forward<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
}

int sync(sqlite3_file* file, int flags) {
  if (int code = disk->judge_sync(); code != SQLITE_OK) return code;
  int code = forward<&sqlite3_io_methods::xSync>(file, flags);
  if (code == SQLITE_OK) disk->synced(*own(file)->path);
  return code;
}

void shm_barrier(sqlite3_file* file) {
  own(file)->real()->pMethods->xShmBarrier(own(file)->real());
}

using Methods = sqlite3_io_methods;
constexpr Methods methods{2,
                          close,
                          forward<&Methods::xRead, void*, int, sqlite3_int64>,
                          write,
                          forward<&Methods::xTruncate, sqlite3_int64>,
                          sync,
                          forward<&Methods::xFileSize, sqlite3_int64*>,
                          forward<&Methods::xLock, int>,
                          forward<&Methods::xUnlock, int>,
                          forward<&Methods::xCheckReservedLock, int*>,
                          forward<&Methods::xFileControl, int, void*>,
                          forward<&Methods::xSectorSize>,
                          forward<&Methods::xDeviceCharacteristics>,
                          forward<&Methods::xShmMap, int, int, int, void volatile**>,
                          forward<&Methods::xShmLock, int, int, int>,
                          shm_barrier,
                          forward<&Methods::xShmUnmap, int>,
                          nullptr,
                          nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got) {
  std::memset(static_cast<void*>(file), 0, sizeof(OpenFile));
  int code = real_vfs->xOpen(real_vfs, name, own(file)->real(), flags, got);
  if (own(file)->real()->pMethods == nullptr) return code;
  own(file)->path = new std::string(name == nullptr ? "" : name);
  file->pMethods = &methods;
  return code;
}

sqlite3_vfs& failing_vfs() {
  static sqlite3_vfs vfs = [] {
    real_vfs = sqlite3_vfs_find(nullptr);
    sqlite3_vfs made = *real_vfs;
    made.szOsFile = static_cast<int>(sizeof(OpenFile)) + real_vfs->szOsFile;
    made.zName = "failing";
    made.pNext = nullptr;
    made.xOpen = open;
    return made;
  }();
  return vfs;
}

std::string read_whole(const std::string& path) {
  std::string bytes;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    char piece[65536];
    while (std::size_t got = std::fread(piece, 1, sizeof piece, file)) bytes.append(piece, got);
    std::fclose(file);
  }
  return bytes;
}

}  // namespace

FailingDisk::FailingDisk() {
  disk = this;
  sqlite3_vfs_register(&failing_vfs(), 1);
}

FailingDisk::~FailingDisk() {
  sqlite3_vfs_unregister(&failing_vfs());
  disk = nullptr;
}

int FailingDisk::Plan::next() {
  if (after > 0) {
    --after;
    return SQLITE_OK;
  }
  if (count == 0) return SQLITE_OK;
  --count;
  return code;
}

void FailingDisk::fail_writes(int after, int count, int code) {
  std::lock_guard lock(mutex_);
  writes_ = {after, count, code};
}

void FailingDisk::fail_syncs(int after, int count, int code) {
  std::lock_guard lock(mutex_);
  syncs_ = {after, count, code};
}

std::map<std::string, std::string> FailingDisk::durable() {
  std::lock_guard lock(mutex_);
  return durable_;
}

int FailingDisk::judge_write() {
  std::lock_guard lock(mutex_);
  return writes_.next();
}

int FailingDisk::judge_sync() {
  std::lock_guard lock(mutex_);
  return syncs_.next();
}

void FailingDisk::synced(const std::string& path) {
  std::lock_guard lock(mutex_);
  durable_[path] = read_whole(path);
}

}  // namespace foyer::relay
