// foyer site verify: is this site, live or in a folder, what was released?

#include <map>

#include "cli/live_site.h"
#include "cli/register.h"
#include "cli/release_key.h"
#include "cli/site_folder.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

std::vector<std::string> compare_folder(const fs::path& folder, const keys::Release& release) {
  std::map<std::string, keys::ReleasedFile> found;
  for (auto& file : read_site_folder(folder)) found.emplace(file.path, file);
  std::vector<std::string> out;
  for (const keys::ReleasedFile& file : release.files) {
    const auto have = found.extract(file.path);
    if (have.empty()) {
      out.push_back(file.path + " is missing.");
    } else if (have.mapped().size != file.size) {
      out.push_back(file.path + " is not the released file: it has " +
                    std::to_string(have.mapped().size) + " bytes instead of " +
                    std::to_string(file.size) + ".");
    } else if (have.mapped().sha256 != file.sha256) {
      out.push_back(file.path + " is not the released file: its bytes differ.");
    }
  }
  for (const auto& [path, file] : found) out.push_back(path + " is no part of the release.");
  return out;
}

// A manifest of one's own comes first: whoever serves the site could serve an older one.
std::string read_manifest(const Arguments& arguments, const std::string& where, bool live) {
  if (const auto file = arguments.get("--manifest")) {
    return read_text(*file, base::limits::release_bytes_max);
  }
  if (live) return LiveSite(where).manifest();
  return read_text(fs::path(where) / keys::release_path, base::limits::release_bytes_max);
}

Exit tell_verdict(const Arguments& arguments, const keys::Release& release,
                  const std::vector<std::string>& differences) {
  if (arguments.has("--json")) {
    base::Json list = base::Json::array();
    for (const std::string& one : differences) list.push(one);
    say_json(base::Json::object()
                 .set("version", release.version)
                 .set("signed", release.time)
                 .set("files", static_cast<std::int64_t>(release.files.size()))
                 .set("differences", std::move(list)));
  } else {
    for (const std::string& one : differences) say(one);
    const std::string name =
        "release " + release.version + " of " + base::to_rfc3339(release.time).substr(0, 10);
    say(differences.empty() ? "This is " + name + ": all " + std::to_string(release.files.size()) +
                                  " files are as signed."
                            : "This is not " + name + ".");
  }
  return differences.empty() ? Exit::done : Exit::unverified;
}

Exit run(const Arguments& arguments) {
  const std::string where = arguments.operand("the address of a site, or its folder");
  const keys::PublicKey by = read_public_key(arguments.need("--by"));
  const bool live = where.starts_with("https://") || where.starts_with("http://");
  const auto release =
      need(keys::parse_release(read_manifest(arguments, where, live), by), "The release manifest");
  return tell_verdict(arguments, release,
                      live ? LiveSite(where).compare(release) : compare_folder(where, release));
}

}  // namespace

Command site_verify() {
  return {
      "site verify",
      "compare a site, live or in a folder, with what was released",
      "<address or folder>",
      {{"--by", "KEY", "whose release: the letters that foyer site key printed"},
       {"--manifest", "FILE", "the release manifest; else the one that the site holds"}},
      "Says each difference in a sentence and ends with status 3 when there is one. A server can\n"
      "show you the release and somebody else another page: ask from several places.",
      run};
}

}  // namespace foyer::cli
