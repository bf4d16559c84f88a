#include "cli/desk_file.h"

#include <algorithm>

#include "cli/profile.h"
#include "work/desk_file.h"

namespace foyer::cli {
namespace {

constexpr std::size_t key_file_bytes_max = 64 * base::limits::KiB;

// Newest first; those that are wrapped to others only are left out when the file is opened.
std::vector<base::Bytes> wrapped_keys(const AgencyFolder& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder.file("keys"))) {
    if (entry.path().extension() == ".age") paths.push_back(entry.path());
  }
  std::ranges::sort(paths, std::greater());
  std::vector<base::Bytes> out;
  for (const fs::path& path : paths) out.push_back(read_file(path, key_file_bytes_max));
  return out;
}

std::string published_pack(const AgencyFolder& folder) {
  const std::string text = folder.pack_text();
  if (text.empty()) stop("No pack is published yet. Do that with foyer pack publish.");
  return base::hash_name(base::as_bytes(text));
}

}  // namespace

std::string make_desk_file(const Arguments& arguments, const AgencyFolder& folder,
                           const seal::WorkerKeys& worker) {
  work::DeskFile file;
  file.agency = folder.settings().agency;
  file.key = read_file(folder.file("keys") / ("worker-" + worker.id + ".key"), key_file_bytes_max);
  file.shared = wrapped_keys(folder);
  file.profile = read_profile(folder, worker.id);
  file.kiosk = check_origin(folder.kiosk(arguments));
  file.pack = published_pack(folder);
  file.agency_seq = folder.agency().seq;
  return work::write_desk_file(file, worker.sign);
}

}  // namespace foyer::cli
