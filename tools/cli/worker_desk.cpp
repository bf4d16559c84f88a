// foyer worker desk: the one file with which a worker opens the desk in her browser.

#include <algorithm>

#include "cli/agency_folder.h"
#include "cli/profile.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
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

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = worker_id(folder, arguments);
  const fs::path place = arguments.need("--out");
  work::DeskFile file;
  file.agency = folder.settings().agency;
  file.key = read_file(folder.file("keys") / ("worker-" + id + ".key"), key_file_bytes_max);
  file.shared = wrapped_keys(folder);
  file.profile = read_profile(folder, id);
  file.kiosk = check_origin(folder.kiosk(arguments));
  file.pack = published_pack(folder);
  file.agency_seq = folder.agency().seq;
  Passphrases passphrases(arguments);
  const seal::WorkerKeys worker = unlock_worker(folder, id, passphrases);
  NewFiles files;
  files.add(place, base::as_bytes(work::write_desk_file(file, worker.sign)), NewFiles::Kind::secret,
            NewFiles::If::absent);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("worker", id).set("file", place.string()));
  } else {
    say("Give " + place.string() + " to " + id + ". It opens the desk with the passphrase alone.");
    say("Make it anew when the profile, the pack or the team's keys change.");
  }
  return Exit::done;
}

}  // namespace

Command worker_desk() {
  return {"worker desk",
          "write the file with which a worker opens the desk in a browser",
          "",
          {{"--worker", "ID", "whose; else the only worker of this folder"},
           {"--out", "FILE", "where to; a file that is there is not replaced"},
           {"--kiosk", "ORIGIN", "address that links begin with, when it is not the relay's"}},
          "Asks for the worker's passphrase. All that is secret in the file stays locked with it.",
          run};
}

}  // namespace foyer::cli
