#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "base/random.h"
#include "cli/failure.h"
#include "work/listing.h"

namespace foyer::cli {
namespace {

std::string quoted(const fs::path& path) {
  return "\"" + path.string() + "\"";
}

void write_all(int fd, base::ByteSpan bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written <= 0)
      stop("The file " + quoted(path) + " cannot be written; the disk may be full.");
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  if (fsync(fd) != 0)
    stop("The file " + quoted(path) + " cannot be written; the disk may be full.");
}

}  // namespace

base::Bytes read_file(const fs::path& path, std::size_t bytes_max) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             std::fclose);
  if (!file || fs::is_directory(path)) stop("The file " + quoted(path) + " cannot be read.");
  base::Bytes out;
  std::array<std::uint8_t, 64 * 1024> block{};
  for (std::size_t got; (got = std::fread(block.data(), 1, block.size(), file.get())) > 0;) {
    out.insert(out.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(got));
    if (out.size() > bytes_max) stop("The file " + quoted(path) + " is too large.");
  }
  if (std::ferror(file.get()) != 0) stop("The file " + quoted(path) + " cannot be read.");
  return out;
}

std::string read_text(const fs::path& path, std::size_t bytes_max) {
  return base::to_text(read_file(path, bytes_max));
}

void must_be_absent(const fs::path& path) {
  std::error_code trouble;
  if (!fs::exists(path, trouble)) return;
  stop("The file " + quoted(path) + " is there already. Nothing was changed.");
}

NewFiles::~NewFiles() {
  std::error_code ignored;
  for (const Waiting& file : waiting_) fs::remove(file.beside, ignored);
}

void NewFiles::add(const fs::path& path, base::ByteSpan bytes, Kind kind, If place) {
  if (place == If::absent) must_be_absent(path);
  const std::string tail = base::to_hex(base::SystemRandom().bytes(6));
  waiting_.push_back({path, path.string() + ".new-" + tail,
                      base::SecretBytes(base::Bytes(bytes.begin(), bytes.end())), kind});
}

void NewFiles::write(const Waiting& file) {
  std::error_code trouble;
  if (file.path.has_parent_path()) fs::create_directories(file.path.parent_path(), trouble);
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
  const int fd = open(file.beside.c_str(), flags, 0600);
  if (fd < 0) stop("The file " + quoted(file.path) + " cannot be written.");
  const std::unique_ptr<const int, void (*)(const int*)> closing(&fd,
                                                                 [](const int* f) { close(*f); });
  if (fchmod(fd, file.kind == Kind::secret ? 0600 : 0644) != 0) {
    stop("The file " + quoted(file.path) + " cannot be written.");
  }
  write_all(fd, file.bytes.span(), file.path);
}

void NewFiles::commit() {
  for (const Waiting& file : waiting_) write(file);
  for (const Waiting& file : waiting_) {
    std::error_code trouble;
    fs::rename(file.beside, file.path, trouble);
    if (trouble) stop("The file " + quoted(file.path) + " cannot be written.");
  }
  waiting_.clear();
}

NewFolder::NewFolder(fs::path place) : place_(std::move(place)) {
  std::string plain = place_.string();
  while (plain.size() > 1 && plain.back() == '/') plain.pop_back();
  place_ = plain;
  beside_ = plain + ".new-" + base::to_hex(base::SystemRandom().bytes(6));
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!beside_.empty()) fs::remove_all(beside_, ignored);
}

void NewFolder::commit() {
  std::error_code trouble;
  fs::rename(beside_, place_, trouble);
  if (trouble) stop("The folder " + quoted(place_) + " cannot be made.");
  beside_.clear();
}

bool is_file_name(std::string_view name) {
  return work::is_plain_name(name);
}

}  // namespace foyer::cli
