#include "keys/release.h"

#include <algorithm>

#include "keys/fields.h"

namespace foyer::keys {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t version_bytes_max = 64;
constexpr std::size_t path_bytes_max = 200;

bool is_path_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

bool is_path_part(std::string_view part) {
  return !part.empty() && part.front() != '.' && std::ranges::all_of(part, is_path_letter);
}

// Strictly ascending, so that none stands twice and there is one way to write a manifest.
bool are_ordered(const std::vector<ReleasedFile>& files) {
  return std::ranges::adjacent_find(files, [](const ReleasedFile& a, const ReleasedFile& b) {
           return a.path >= b.path;
         }) == files.end();
}

}  // namespace

bool is_released_path(std::string_view path) {
  if (path.size() > path_bytes_max || path == release_path) return false;
  while (true) {
    const std::size_t slash = path.find('/');
    if (!is_path_part(path.substr(0, slash))) return false;
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

std::string write_release(Release release, const SigningKey& key) {
  std::ranges::sort(release.files, {}, &ReleasedFile::path);
  base::Json files = base::Json::array();
  for (const ReleasedFile& file : release.files) {
    files.push(base::Json::object()
                   .set("path", file.path)
                   .set("sha256", file.sha256)
                   .set("size", file.size));
  }
  base::Json body;
  body.set("v", 1)
      .set("version", release.version)
      .set("time", release.time)
      .set("files", std::move(files));
  return write_signed(body, key, ProofKind::release);
}

base::Result<Release> parse_release(std::string_view text, const PublicKey& by) {
  const auto document = parse_signed(text, ProofKind::release, base::limits::release_bytes_max);
  if (!document) return std::unexpected(document.error());
  if (document->by != by) {
    return fail(Code::wrong_key, "The release manifest is signed by another key.");
  }
  Fields fields(document->body);
  Release release;
  release.version = fields.required("version", version_bytes_max);
  release.time = fields.time("time");
  fields.each("files", base::limits::site_files_max, [&](Fields& item) {
    release.files.push_back(
        {item.required("path", path_bytes_max), item.hash("sha256"),
         item.integer("size", 0, static_cast<std::int64_t>(base::limits::site_file_bytes_max))});
    if (!is_released_path(release.files.back().path)) {
      item.refuse(Code::malformed, "The release manifest names a file that no site can have.");
    }
  });
  if (release.files.empty() || !are_ordered(release.files)) {
    fields.refuse(Code::malformed, "The files of the release manifest are not in their order.");
  }
  return finish(fields, std::move(release));
}

}  // namespace foyer::keys
