#include "cli/site_folder.h"

#include <algorithm>

#include "base/limits.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;

keys::ReleasedFile read_released(const fs::path& file, std::string path) {
  const base::Bytes bytes = read_file(file, limits::site_file_bytes_max);
  return {std::move(path), base::hash_name(bytes), static_cast<std::int64_t>(bytes.size())};
}

}  // namespace

std::vector<keys::ReleasedFile> read_site_folder(const fs::path& folder) {
  std::vector<keys::ReleasedFile> out;
  std::error_code trouble;
  for (fs::recursive_directory_iterator at(folder, trouble), end; !trouble && at != end;
       at.increment(trouble)) {
    // By its name alone: fs::relative would follow a link.
    std::string path = at->path().lexically_relative(folder).generic_string();
    const fs::file_type type = at->symlink_status(trouble).type();
    if (type == fs::file_type::directory || path == keys::release_path) continue;
    if (type != fs::file_type::regular || !keys::is_released_path(path)) {
      stop("The folder holds \"" + path + "\", which no release can hold.");
    }
    if (out.size() == limits::site_files_max) stop("The folder holds too many files for a site.");
    out.push_back(read_released(at->path(), std::move(path)));
  }
  if (trouble) stop("The folder \"" + folder.string() + "\" cannot be read.");
  if (out.empty()) stop("The folder \"" + folder.string() + "\" holds no files.");
  std::ranges::sort(out, {}, &keys::ReleasedFile::path);
  return out;
}

}  // namespace foyer::cli
