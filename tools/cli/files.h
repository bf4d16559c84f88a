#pragma once
// Files of this program: read with a limit, and written so that a failure leaves none behind.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/secret.h"

namespace foyer::cli {

namespace fs = std::filesystem;

// Throws Failure with the file's name when it is missing, unreadable or too large.
base::Bytes read_file(const fs::path& path, std::size_t bytes_max);
std::string read_text(const fs::path& path, std::size_t bytes_max);

// Several files that appear together. They wait in memory, so that nothing lies about while a
// person is asked or a key is stretched; commit() writes each beside its place, syncs it, and
// renames all. When it fails, all of them vanish. Directories are made as needed.
class NewFiles {
 public:
  enum class Kind { secret, open };  // mode 0600, or 0644
  enum class If { absent, any };     // absent: refuses to replace a file

  NewFiles() = default;
  ~NewFiles();
  NewFiles(const NewFiles&) = delete;
  NewFiles& operator=(const NewFiles&) = delete;

  void add(const fs::path& path, base::ByteSpan bytes, Kind kind, If place);
  void commit();

 private:
  struct Waiting {
    fs::path path, beside;
    base::SecretBytes bytes;
    Kind kind;
  };
  static void write(const Waiting& file);
  std::vector<Waiting> waiting_;
};

// Stops where a file is there already: before anybody is asked for anything.
void must_be_absent(const fs::path& path);

// A folder that appears whole under its name with commit(), or not at all: files are written to
// path() until then.
class NewFolder {
 public:
  explicit NewFolder(fs::path place);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  const fs::path& path() const { return beside_; }
  void commit();

 private:
  fs::path place_, beside_;
};

// A name that is safe as one part of a path: letters, digits, '-' and '_' only, not too long.
bool is_file_name(std::string_view name);

}  // namespace foyer::cli
