#pragma once
// The release manifest: every file of a built site by its hash, proved by whoever released it.
// Field by field in FORMAT.md.

#include <string>
#include <vector>

#include "base/time.h"
#include "keys/signed_document.h"

namespace foyer::keys {

struct ReleasedFile {
  std::string path;    // "words/en.json"
  std::string sha256;  // hash name
  std::int64_t size = 0;
};

struct Release {
  std::string version;
  base::UnixSeconds time = 0;
  std::vector<ReleasedFile> files;  // by path
};

// Where a site may hold its own manifest, and so the one name that no manifest lists.
inline constexpr std::string_view release_path = "release.jsonl";

// At most limits::site_file_bytes_max and limits::site_files_max of them; `files` in any order.
std::string write_release(Release release, const SigningKey& key);

// Code::wrong_key when another key than `by` signed it. Paths come out ordered and harmless:
// relative, without "..", hidden files, or anything that a URL or a file system reads otherwise.
base::Result<Release> parse_release(std::string_view text, const PublicKey& by);

bool is_released_path(std::string_view path);

}  // namespace foyer::keys
